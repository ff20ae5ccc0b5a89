package com.academy.auth.organization;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

/** An organisation as it is now. */
@EventType("organization.changed.v1")
record OrganizationChanged(UUID organizationId, String name, String slug, boolean coursesNeedReview, Instant changedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("organization", organizationId);
    }

    @Override
    public UUID key() {
        return organizationId;
    }
}
