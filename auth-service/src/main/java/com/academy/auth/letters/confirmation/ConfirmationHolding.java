package com.academy.auth.letters.confirmation;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links that a person was sent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConfirmationHolding implements PersonalHolding {

    private final Confirmations confirmations;

    ConfirmationHolding(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("links", """
                select purpose, email, expires_at as "expiresAt", used_at as "usedAt"
                from confirmation where user_id = :user order by confirmation_id
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        confirmations.forget(user);
    }
}
