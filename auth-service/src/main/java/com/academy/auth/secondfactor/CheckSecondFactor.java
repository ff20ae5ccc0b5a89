package com.academy.auth.secondfactor;

import com.academy.auth.account.ActingPerson;
import com.academy.auth.account.UserId;
import com.academy.auth.secondfactor.SecondFactors.SecondFactor;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CheckSecondFactor {

    private final SecondFactors factors;
    private final AuthenticatorCodes codes;
    private final RecoveryCodes recoveryCodes;
    private final ActingPerson acting;

    CheckSecondFactor(
            SecondFactors factors, AuthenticatorCodes codes, RecoveryCodes recoveryCodes, ActingPerson acting) {
        this.factors = factors;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.acting = acting;
    }

    public enum Outcome {
        /** There is none, or this is it. */
        PASSED,
        /** There is one, and no code was given. */
        MISSING,
        WRONG
    }

    /**
     * Whether somebody whose password was right may come in.
     *
     * @param code of the authenticator, or a recovery code; either is taken once
     */
    @Transactional
    public Outcome check(UserId user, @Nullable String code) {
        acting.is(user);
        Optional<SecondFactor> factor = factors.get(user).filter(SecondFactor::confirmed);
        if (factor.isEmpty()) {
            return Outcome.PASSED;
        }
        if (code == null) {
            return Outcome.MISSING;
        }
        return take(user, factor.get(), code) ? Outcome.PASSED : Outcome.WRONG;
    }

    /** For what may not be done with an open session alone, in the transaction that does it. */
    boolean take(UserId user, SecondFactor factor, String code) {
        OptionalLong step = codes.step(factor.key(), code.replace(" ", ""), factor.lastStep());
        if (step.isPresent()) {
            factors.used(user, step.getAsLong());
            return true;
        }
        return recoveryCodes.use(user, code);
    }
}
