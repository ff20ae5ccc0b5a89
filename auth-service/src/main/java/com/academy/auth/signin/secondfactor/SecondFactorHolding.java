package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Second factor and recovery codes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SecondFactorHolding implements PersonalHolding {

    private final RemoveSecondFactor factors;

    SecondFactorHolding(RemoveSecondFactor factors) {
        this.factors = factors;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("secondFactor", """
                select offered_at as "offeredAt", confirmed_at as "confirmedAt"
                from second_factor where user_id = :user
                """, user.value());
        documents.query("recoveryCodes", """
                select count(*) filter (where used_at is null) as "left", count(used_at) as "used"
                from recovery_code where user_id = :user
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        factors.forget(user);
    }
}
