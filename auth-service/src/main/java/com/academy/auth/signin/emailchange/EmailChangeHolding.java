package com.academy.auth.signin.emailchange;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A change of address that waits for consent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EmailChangeHolding implements PersonalHolding {

    private final EmailChanges changes;

    EmailChangeHolding(EmailChanges changes) {
        this.changes = changes;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("changeOfAddress", """
                select new_email as "newEmail", requested_at as "requestedAt", former_agreed_at as "formerAgreedAt",
                       new_agreed_at as "newAgreedAt"
                from email_change where user_id = :user
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        changes.forget(user);
    }
}
