package com.academy.auth.signin.oidc;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Identities at providers that a person signs in with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdentityHolding implements PersonalHolding {

    private final LinkedIdentities identities;

    IdentityHolding(LinkedIdentities identities) {
        this.identities = identities;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("signInProviders", """
                select issuer, subject, linked_at as "linkedAt"
                from linked_identity where user_id = :user order by issuer
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        identities.unlink(user);
    }
}
