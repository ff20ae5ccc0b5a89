package com.academy.auth.account.user;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("user.status-changed.v1")
record UserStatusChanged(UUID userId, AccountStatus status, Instant changedAt) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("user", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
