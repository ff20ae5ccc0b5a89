package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Admins of an organisation, and of the platform. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Audience({Role.ORGANIZATION_ADMIN, Role.ADMIN})
public @interface ForOrganizationAdmins {}
