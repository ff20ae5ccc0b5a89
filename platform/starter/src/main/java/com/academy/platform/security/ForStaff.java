package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The staff of an organisation: instructors, its admins, platform admins. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Audience({Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN})
public @interface ForStaff {}
