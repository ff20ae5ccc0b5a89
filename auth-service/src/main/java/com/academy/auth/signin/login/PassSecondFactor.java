package com.academy.auth.signin.login;

import com.academy.auth.account.user.UserId;
import com.academy.auth.signin.secondfactor.CheckSecondFactor;
import com.academy.auth.signin.secondfactor.ManageSecondFactor;
import java.util.List;
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

    /** @return recovery codes, where the code has confirmed a factor that was offered at the sign-in; else none */
    List<String> pass(UserId user, @Nullable String code) {
        CheckSecondFactor.Judgement judgement = checkSecondFactor.check(user, code);
        return switch (judgement.outcome()) {
            case PASSED -> judgement.recoveryCodes();
            case MISSING -> throw new SecondFactorRequiredException();
            case SETUP_REQUIRED -> throw new SecondFactorSetupRequiredException(manageSecondFactor.offerAtSignIn(user));
            case ADDRESS_NOT_VERIFIED -> throw new EmailNotVerifiedException();
            case WRONG -> throw new WrongSecondFactorException();
        };
    }
}
