package com.academy.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer of this write holds a secret, so it is never kept for a repeat: a repeat with the same idempotency key
 * only learns that the write was done. An endpoint that can show the secret again takes a {@link WriteId} instead.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SecretAnswer {}
