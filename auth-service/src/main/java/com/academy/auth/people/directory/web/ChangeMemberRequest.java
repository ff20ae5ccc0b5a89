package com.academy.auth.people.directory.web;

import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.people.directory.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch of a membership: absent fields stay.
 *
 * @param role role in the organisation
 * @param status SUSPENDED shuts the member out of the organisation, ACTIVE lets the member in again
 */
record ChangeMemberRequest(
        @Nullable PersonRole role, @Nullable SettableStatus status) {

    /** A membership is ended by deleting it. */
    enum SettableStatus {
        ACTIVE,
        SUSPENDED;

        MembershipStatus status() {
            return MembershipStatus.valueOf(name());
        }
    }
}
