package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.security.CurrentUser;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes a second factor: its owner with a code, an admin or a reset without one. */
@Service
public class RemoveSecondFactor {

    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final CodeProof proof;
    private final OwnerProof ownerProof;
    private final RequiredSecondFactor required;
    private final AddressBook addressBook;
    private final PostMail postMail;
    private final Audit audit;

    RemoveSecondFactor(
            SecondFactors factors,
            RecoveryCodes recoveryCodes,
            CodeProof proof,
            OwnerProof ownerProof,
            RequiredSecondFactor required,
            AddressBook addressBook,
            PostMail postMail,
            Audit audit) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.proof = proof;
        this.ownerProof = ownerProof;
        this.required = required;
        this.addressBook = addressBook;
        this.postMail = postMail;
        this.audit = audit;
    }

    /**
     * @param code of the authenticator, or a recovery code
     * @param password without it a factor stays that the caller's role needs; with it, the next sign-in sets up another
     */
    public void remove(CurrentUser user, String code, @Nullable Password password, Locale language) {
        if (password != null) {
            ownerProof.require(user, password, Duration.ZERO);
        }
        proof.counted(user, id -> {
            proof.require(id, code);
            if (password == null && required.isFor(id)) {
                throw new SecondFactorNeededException();
            }
            forget(id);
            audit.record(AuditEntry.ofOneself(Action.SECOND_FACTOR_REMOVED, id.value()));
            postMail.post(Letter.SECOND_FACTOR_REMOVED, addressBook.get(id).email(), language);
            return id;
        });
    }

    /**
     * Removes the person's second factor, for the person or for an admin.
     *
     * @return whether one was asked for at sign-in until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(UserId user) {
        boolean confirmed = factors.isConfirmed(user);
        recoveryCodes.forget(user);
        factors.remove(user);
        return confirmed;
    }

    static class SecondFactorNeededException extends RuleViolationException {

        SecondFactorNeededException() {
            super(
                    "second-factor-needed",
                    "Your role needs a second factor. Send your password, too, to set up another at the next sign-in.");
        }
    }
}
