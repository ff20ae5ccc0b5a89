package com.academy.platform.security;

import com.academy.platform.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * The person calling, in one membership. Declare it as a controller parameter to receive it; where anonymous callers
 * are served, declare {@code Optional<CurrentUser>}.
 *
 * @param organizationId the organisation acted on: the membership's, or the one a platform admin named
 */
public record CurrentUser(UUID id, UUID organizationId, Role role, String sessionId, Set<String> permissions) {

    public boolean isStudent() {
        return role == Role.STUDENT;
    }

    public boolean isInstructor() {
        return role == Role.INSTRUCTOR;
    }

    public boolean isOrganizationAdmin() {
        return role == Role.ORGANIZATION_ADMIN;
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isStaff() {
        return role.isStaff();
    }
}
