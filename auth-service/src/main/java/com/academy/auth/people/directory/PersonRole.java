package com.academy.auth.people.directory;

import com.academy.platform.identity.Role;

/** What a person can be. */
public enum PersonRole {
    STUDENT,
    INSTRUCTOR,
    ORGANIZATION_ADMIN,
    ADMIN;

    public Role role() {
        return Role.valueOf(name());
    }
}
