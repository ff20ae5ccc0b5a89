package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.secondfactor.SecondFactors.SecondFactor;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The proof by a code that a change of the second factor needs. */
@Component
class CodeProof {

    private final SecondFactors factors;
    private final CheckSecondFactor checkSecondFactor;
    private final Attempts attempts;
    private final Transactions transaction;

    CodeProof(SecondFactors factors, CheckSecondFactor checkSecondFactor, Attempts attempts, Transactions transaction) {
        this.factors = factors;
        this.checkSecondFactor = checkSecondFactor;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /** An open session alone must not be enough to lock its owner out, so the change needs a code. */
    void require(UserId user, String code) {
        SecondFactor factor =
                factors.get(user).filter(SecondFactor::confirmed).orElseThrow(NoSecondFactorException::new);
        if (!checkSecondFactor.take(user, factor, code)) {
            throw new WrongCodeException();
        }
    }

    /** Counts wrong codes, so that a caller cannot try them all. */
    <T> T counted(CurrentUser user, Function<UserId, T> work) {
        return attempts.beginProof(user.id())
                .counting(
                        failure -> failure instanceof WrongCodeException,
                        () -> transaction.call(() -> work.apply(new UserId(user.id()))));
    }

    static class NoSecondFactorException extends NotFoundException {

        NoSecondFactorException() {
            super("second-factor-not-found", "There is no second factor.");
        }
    }

    static class WrongCodeException extends RuleViolationException {

        WrongCodeException() {
            super("wrong-code", "This code is invalid or expired.");
        }
    }
}
