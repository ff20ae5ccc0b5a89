package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any person who is signed in. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Audience({Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN})
public @interface ForSignedIn {}
