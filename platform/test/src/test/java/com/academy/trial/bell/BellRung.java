package com.academy.trial.bell;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.util.UUID;

@EventType("bell.rung.v1")
record BellRung(UUID bellId, UUID organizationId, UUID userId, int rings) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("bell", bellId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
