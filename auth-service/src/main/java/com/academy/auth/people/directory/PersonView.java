package com.academy.auth.people.directory;

import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.organization.MembershipStatus;
import com.academy.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as those see them who look after people.
 *
 * @param memberships those that the caller may know of: all for a platform admin, an organisation's own for its admins
 */
public record PersonView(
        UUID id,
        String email,
        boolean emailVerified,
        String firstName,
        @Nullable String lastName,
        AccountStatus status,
        Instant registeredAt,
        List<Member> memberships) {

    public record Member(
            UUID organizationId, String organizationName, Role role, MembershipStatus status, Instant joinedAt) {}

    @Override
    public String toString() {
        return "PersonView[%s]".formatted(id);
    }
}
