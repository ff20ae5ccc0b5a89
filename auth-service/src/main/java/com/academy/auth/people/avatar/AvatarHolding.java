package com.academy.auth.people.avatar;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The picture of a person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AvatarHolding implements PersonalHolding {

    private final Avatars avatars;
    private final Clock clock;

    AvatarHolding(Avatars avatars, Clock clock) {
        this.avatars = avatars;
        this.clock = clock;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("picture", "select taken_at as \"takenAt\" from avatar where user_id = :user", user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        avatars.remove(user, clock.instant());
    }
}
