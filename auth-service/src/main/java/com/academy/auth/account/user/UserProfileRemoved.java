package com.academy.auth.account.user;

import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import com.academy.platform.event.Tombstone;
import java.util.UUID;

/** Takes back what {@link UserProfileChanged} said. */
@EventType(value = "user.profile-changed.v1", topic = "user-profiles")
record UserProfileRemoved(UUID userId) implements Tombstone {

    @Override
    public String subject() {
        return Subject.of("profile", userId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
