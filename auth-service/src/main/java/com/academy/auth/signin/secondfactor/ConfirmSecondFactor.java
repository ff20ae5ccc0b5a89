package com.academy.auth.signin.secondfactor;

import com.academy.auth.audit.Action;
import com.academy.auth.signin.secondfactor.CodeProof.NoSecondFactorException;
import com.academy.auth.signin.secondfactor.CodeProof.WrongCodeException;
import com.academy.auth.signin.secondfactor.OfferSecondFactor.SecondFactorExistsException;
import com.academy.auth.signin.secondfactor.SecondFactors.SecondFactor;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.security.CurrentUser;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Confirms an offered second factor by its first code, and renews the recovery codes of a confirmed one. */
@Service
public class ConfirmSecondFactor {

    private final SecondFactors factors;
    private final AuthenticatorCodes codes;
    private final RecoveryCodes recoveryCodes;
    private final CodeProof proof;
    private final Audit audit;

    ConfirmSecondFactor(
            SecondFactors factors,
            AuthenticatorCodes codes,
            RecoveryCodes recoveryCodes,
            CodeProof proof,
            Audit audit) {
        this.factors = factors;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.proof = proof;
        this.audit = audit;
    }

    /** @return recovery codes, which are never shown again */
    public List<String> confirm(CurrentUser user, String code) {
        return proof.counted(user, id -> {
            SecondFactor factor = factors.get(id).orElseThrow(NoSecondFactorException::new);
            if (factor.confirmed()) {
                throw new SecondFactorExistsException();
            }
            OptionalLong step = codes.step(factor.key(), code.replace(" ", ""), factor.lastStep());
            factors.used(id, step.orElseThrow(WrongCodeException::new));
            audit.record(AuditEntry.ofOneself(Action.SECOND_FACTOR_ADDED, id.value()));
            return recoveryCodes.renew(id);
        });
    }

    /** @return new recovery codes in place of the old ones */
    public List<String> renewRecoveryCodes(CurrentUser user, String code) {
        return proof.counted(user, id -> {
            proof.require(id, code);
            audit.record(AuditEntry.ofOneself(Action.RECOVERY_CODES_RENEWED, id.value()));
            return recoveryCodes.renew(id);
        });
    }
}
