package com.academy.platform.error;

/** What is wrong with one part of a request; the pointer is an RFC 6901 fragment such as {@code #/modules/0/title}. */
public record FieldProblem(String pointer, String detail) {}
