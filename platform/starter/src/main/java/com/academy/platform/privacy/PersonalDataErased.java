package com.academy.platform.privacy;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

/** A service's receipt: it no longer holds data that identifies this person. */
@EventType(value = "personal-data.erased.v1", topic = "erasure-receipts")
record PersonalDataErased(UUID userId, String service, Instant erasedAt) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("personal-data", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
