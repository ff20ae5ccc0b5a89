package com.academy.auth.account.user;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

/** Every service that holds personal data of this person erases it and publishes a receipt. */
@EventType("user.erased.v1")
record UserErased(UUID userId, Instant erasedAt) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("user", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
