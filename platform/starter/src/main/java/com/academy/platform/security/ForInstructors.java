package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Instructors, and platform admins in their place. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Audience({Role.INSTRUCTOR, Role.ADMIN})
public @interface ForInstructors {}
