package com.academy.auth.people.profile;

import com.academy.auth.people.directory.PersonView;
import com.academy.platform.security.Role;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, whole.
 *
 * @param role in the organisation that the reader acts on; none where the person is no member there
 * @param organizationId the one that the reader acts on
 * @param details only for the person and for platform admins
 * @param version of what can be edited; none counts where there are no details
 */
public record ProfileView(
        @JsonUnwrapped PersonView person,
        @Nullable Role role,
        UUID organizationId,
        @JsonUnwrapped @Nullable ProfileDetails details,
        @JsonIgnore long version) {

    /** Of what may change while the profile does not. */
    public int hashOfTheRest() {
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
