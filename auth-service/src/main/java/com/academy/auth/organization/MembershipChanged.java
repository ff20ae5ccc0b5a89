package com.academy.auth.organization;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import com.academy.platform.identity.Role;
import java.time.Instant;
import java.util.UUID;

/** A membership as it is now. */
@EventType("membership.changed.v1")
record MembershipChanged(
        UUID membershipId, UUID userId, UUID organizationId, Role role, MembershipStatus status, Instant changedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("membership", membershipId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
