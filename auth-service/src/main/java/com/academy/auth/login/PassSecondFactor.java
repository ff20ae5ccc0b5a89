package com.academy.auth.login;

import com.academy.auth.account.UserId;
import com.academy.auth.secondfactor.CheckSecondFactor;
import com.academy.auth.secondfactor.ManageSecondFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second door, the same behind every first one. */
@Component
class PassSecondFactor {

    private final CheckSecondFactor checkSecondFactor;
    private final ManageSecondFactor manageSecondFactor;

    PassSecondFactor(CheckSecondFactor checkSecondFactor, ManageSecondFactor manageSecondFactor) {
        this.checkSecondFactor = checkSecondFactor;
        this.manageSecondFactor = manageSecondFactor;
    }

    void pass(UserId user, @Nullable String code) {
        switch (checkSecondFactor.check(user, code)) {
            case PASSED -> {}
            case MISSING -> throw new SecondFactorRequiredException();
            case SETUP_REQUIRED -> throw new SecondFactorSetupRequiredException(manageSecondFactor.offerAtSignIn(user));
            case WRONG -> throw new WrongSecondFactorException();
        }
    }
}
