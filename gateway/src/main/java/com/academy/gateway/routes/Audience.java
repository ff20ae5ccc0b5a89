package com.academy.gateway.routes;

import com.academy.platform.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/** The callers who may use a route. A first check only: each service checks again. */
public record Audience(boolean isPublic, Set<Role> roles) {

    static final Audience EVERYONE = new Audience(true, EnumSet.allOf(Role.class));
    static final Audience SIGNED_IN =
            new Audience(false, EnumSet.of(Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN));

    static Audience of(Role first, Role... others) {
        return new Audience(false, EnumSet.of(first, others));
    }

    public boolean includes(Role role) {
        return roles.contains(role);
    }
}
