package com.academy.auth.people.directory;

import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.organization.MembershipStatus;
import com.academy.platform.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as admins see the user.
 *
 * @param id id of the user
 * @param email e-mail address that the user signs in with. Example: ada@academy.example
 * @param emailVerified whether the user has proven that the address is theirs
 * @param firstName first name. Example: Ada
 * @param lastName last name; null where there is none. Example: Lovelace
 * @param status whether the user may sign in: only an ACTIVE account may
 * @param registeredAt when the account was made
 * @param memberships those that the caller may know of, oldest first: all for a platform admin and for the user, the
 *     one in the own organisation for its admins
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

    /**
     * What the user is in an organisation.
     *
     * @param organizationId id of the organisation
     * @param organizationName name of the organisation. Example: Analytical Society
     * @param role role in the organisation
     * @param status ACTIVE, or SUSPENDED where an admin has shut the user out of the organisation
     * @param joinedAt when the user first became a member
     */
    public record Member(
            UUID organizationId, String organizationName, Role role, MembershipStatus status, Instant joinedAt) {}

    @Override
    public String toString() {
        return "PersonView[%s]".formatted(id);
    }
}
