package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Public: with or without a token. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Audience(
        value = {Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN, Role.SERVICE},
        anonymous = true)
public @interface ForEveryone {}
