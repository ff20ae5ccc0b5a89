package com.academy.auth.people.profile;

import com.academy.auth.people.directory.PersonView;
import com.academy.platform.identity.Role;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's profile. To the admins of an organisation the details of the person are left out.
 *
 * @param person who the user is
 * @param role in the organisation that the caller acts for; null where the user is no member there
 * @param organizationId the organisation that the caller acts for
 * @param details only for the user and for platform admins
 * @param version of the details; without details it means nothing
 */
public record ProfileView(
        @JsonUnwrapped PersonView person,
        @Nullable Role role,
        UUID organizationId,
        @JsonUnwrapped @Nullable ProfileDetails details,
        @JsonIgnore long version)
        implements Tagged {

    @Override
    public @Nullable String tag() {
        return details == null ? null : ExpectedVersion.tag(version, hashOfTheRest());
    }

    /** Hashes what may change without a change of the profile. */
    private int hashOfTheRest() {
        return Objects.hash(
                String.valueOf(role),
                organizationId,
                person.email(),
                person.emailVerified(),
                person.status().name(),
                person.memberships().stream()
                        .map(it -> List.of(
                                it.organizationId(),
                                it.organizationName(),
                                it.role().name(),
                                it.status().name()))
                        .toList());
    }

    @Override
    public String toString() {
        return "ProfileView[%s]".formatted(person.id());
    }
}
