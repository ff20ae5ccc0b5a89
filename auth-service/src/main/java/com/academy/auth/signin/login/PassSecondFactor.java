package com.academy.auth.signin.login;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.login.Candidate.EmailNotVerifiedException;
import com.academy.auth.signin.secondfactor.CheckSecondFactor;
import com.academy.auth.signin.secondfactor.OfferSecondFactor;
import com.academy.auth.signin.secondfactor.OfferSecondFactor.OfferedFactor;
import com.academy.platform.error.NotAuthenticatedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the second factor, after a password as after a provider. */
@Component
class PassSecondFactor {

    private final CheckSecondFactor checkSecondFactor;
    private final OfferSecondFactor offerSecondFactor;

    PassSecondFactor(CheckSecondFactor checkSecondFactor, OfferSecondFactor offerSecondFactor) {
        this.checkSecondFactor = checkSecondFactor;
        this.offerSecondFactor = offerSecondFactor;
    }

    /** Needs no transaction for a candidate without a second factor who needs none and gives no code. */
    List<String> pass(Candidate candidate, @Nullable String code) {
        return code == null && !candidate.secondFactorNeeded() ? List.of() : pass(candidate.userId(), code);
    }

    /** @return recovery codes, if the code has confirmed a factor that the sign-in offered; else empty */
    List<String> pass(UserId user, @Nullable String code) {
        CheckSecondFactor.Judgement judgement = checkSecondFactor.check(user, code);
        return switch (judgement.outcome()) {
            case PASSED -> judgement.recoveryCodes();
            case MISSING -> throw new SecondFactorRequiredException();
            case SETUP_REQUIRED -> throw new SecondFactorSetupRequiredException(offerSecondFactor.offerAtSignIn(user));
            case ADDRESS_NOT_VERIFIED -> throw new EmailNotVerifiedException();
            case WRONG -> throw new WrongSecondFactorException();
        };
    }

    /** The password was right: nothing is counted. */
    static class SecondFactorRequiredException extends NotAuthenticatedException {

        SecondFactorRequiredException() {
            super("second-factor-required", "Type the code of your authenticator as well, or a recovery code.");
        }
    }

    /** The password was right: nothing is counted. */
    static class SecondFactorSetupRequiredException extends NotAuthenticatedException {

        /** @param secondFactor the key for an authenticator, as {@code secret} and as {@code uri} */
        SecondFactorSetupRequiredException(OfferedFactor secondFactor) {
            super(
                    "second-factor-setup-required",
                    "Your role needs a second factor. Give your authenticator this key, then sign in with its code.");
            member("secondFactor", secondFactor);
        }
    }

    static class WrongSecondFactorException extends NotAuthenticatedException {

        WrongSecondFactorException() {
            super("wrong-second-factor", "This code is invalid or expired.");
        }
    }
}
