package com.academy.auth.account;

import com.academy.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person as they see themselves.
 *
 * @param role in the membership that the caller's token is for, as is the organisation
 */
public record UserView(
        UUID id,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        Role role,
        UUID organizationId,
        Instant registeredAt,
        List<MembershipView> memberships) {

    /** Where else one may go: ask for a token of that organisation. */
    public record MembershipView(UUID organizationId, String organizationName, Role role, Instant joinedAt) {}

    @Override
    public String toString() {
        return "UserView[%s]".formatted(id);
    }
}
