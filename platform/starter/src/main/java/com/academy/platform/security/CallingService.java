package com.academy.platform.security;

/** The service calling with a token of its own. */
public record CallingService(String name) {}
