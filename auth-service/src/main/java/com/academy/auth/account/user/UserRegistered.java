package com.academy.auth.account.user;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import com.academy.platform.identity.Role;
import java.time.Instant;
import java.util.UUID;

@EventType("user.registered.v1")
record UserRegistered(UUID userId, UUID organizationId, Role role, Instant registeredAt) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("user", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
