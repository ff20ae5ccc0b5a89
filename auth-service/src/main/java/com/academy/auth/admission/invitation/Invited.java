package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.identity.Role;
import java.time.Instant;
import java.util.UUID;

/** What an invitation says. */
public record Invited(
        UUID invitationId,
        OrganizationId organizationId,
        String organizationName,
        EmailAddress email,
        Role role,
        Instant invitedAt) {

    @Override
    public String toString() {
        return "Invited[%s]".formatted(invitationId);
    }
}
