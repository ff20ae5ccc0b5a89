package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.signin.secondfactor.SecondFactors.SecondFactor;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.jdbc.Transactions;
import java.util.List;
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
    private final RequiredSecondFactor required;
    private final AddressBook addressBook;
    private final ActingPerson acting;
    private final Audit audit;
    private final Transactions transaction;

    CheckSecondFactor(
            SecondFactors factors,
            AuthenticatorCodes codes,
            RecoveryCodes recoveryCodes,
            RequiredSecondFactor required,
            AddressBook addressBook,
            ActingPerson acting,
            Audit audit,
            Transactions transaction) {
        this.factors = factors;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.required = required;
        this.addressBook = addressBook;
        this.acting = acting;
        this.audit = audit;
        this.transaction = transaction;
    }

    public enum Outcome {
        /** There is none and none is required, or this is it. */
        PASSED,
        /** There is one, and no code was given. */
        MISSING,
        /** There is none, one is required, and no code of an offered one was given. */
        SETUP_REQUIRED,
        /** There is none, one is required, and the address has to be verified before one is set up. */
        ADDRESS_NOT_VERIFIED,
        WRONG
    }

    /** @param recoveryCodes of a factor that this code has confirmed; never shown again */
    public record Judgement(Outcome outcome, List<String> recoveryCodes) {

        static Judgement of(Outcome outcome) {
            return new Judgement(outcome, List.of());
        }

        @Override
        public String toString() {
            return "Judgement[%s]".formatted(outcome);
        }
    }

    /**
     * Whether a user whose password was right passes the second factor.
     *
     * @param code of the authenticator, or a recovery code; either is taken once
     */
    @Transactional
    public Judgement check(UserId user, @Nullable String code) {
        acting.actAs(user);
        Optional<SecondFactor> factor = factors.get(user);
        if (factor.filter(SecondFactor::confirmed).isEmpty()) {
            return required.isFor(user) ? setUp(user, factor, code) : Judgement.of(Outcome.PASSED);
        }
        if (code == null) {
            return Judgement.of(Outcome.MISSING);
        }
        return Judgement.of(take(user, factor.get(), code) ? Outcome.PASSED : Outcome.WRONG);
    }

    /** Whether the settings require a second factor of a signed-in user who has none. */
    public boolean isLackedBy(UserId user) {
        return required.isForAnybody()
                && transaction.call(() -> {
                    acting.actAs(user);
                    return required.isFor(user) && !factors.isConfirmed(user);
                });
    }

    /** The first code of the offered one confirms it. */
    private Judgement setUp(UserId user, Optional<SecondFactor> offered, @Nullable String code) {
        if (!addressBook.get(user).verified()) {
            return Judgement.of(Outcome.ADDRESS_NOT_VERIFIED);
        }
        if (code == null || offered.isEmpty()) {
            return Judgement.of(Outcome.SETUP_REQUIRED);
        }
        OptionalLong step = codes.step(
                offered.get().key(), code.replace(" ", ""), offered.get().lastStep());
        if (step.isEmpty()) {
            return Judgement.of(Outcome.WRONG);
        }
        factors.used(user, step.getAsLong());
        audit.record(AuditEntry.ofOneself(Action.SECOND_FACTOR_ADDED, user.value()));
        return new Judgement(Outcome.PASSED, recoveryCodes.renew(user));
    }

    /** For changes that need more than an open session, in the transaction of the change. */
    boolean take(UserId user, SecondFactor factor, String code) {
        OptionalLong step = codes.step(factor.key(), code.replace(" ", ""), factor.lastStep());
        if (step.isPresent()) {
            factors.used(user, step.getAsLong());
            return true;
        }
        return recoveryCodes.use(user, code);
    }
}
