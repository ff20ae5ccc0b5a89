package com.academy.auth.directory.web;

import com.academy.platform.security.Role;

/** What a person can be. */
enum PersonRole {
    STUDENT,
    INSTRUCTOR,
    ORGANIZATION_ADMIN,
    ADMIN;

    Role role() {
        return Role.valueOf(name());
    }
}
