package com.academy.auth.account.user;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one event with personal data: on a compacted topic, from which a person can be removed. */
@EventType(value = "user.profile-changed.v1", topic = "user-profiles")
record UserProfileChanged(UUID userId, String name, String email) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("profile", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }

    /** People are global: no organisation owns a profile. */
    @Override
    public @Nullable UUID organizationId() {
        return null;
    }

    @Override
    public String toString() {
        return "UserProfileChanged[%s]".formatted(userId);
    }
}
