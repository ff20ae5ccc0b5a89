package com.academy.gateway.routes;

import com.academy.platform.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may take a route. A first fence only: each service asks again. */
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
