package com.academy.auth.audit.web;

import com.academy.auth.audit.ReportImpersonation;
import com.academy.auth.audit.SubjectKind;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.identity.TokenRefusedException.Reason;
import com.academy.platform.security.RefusedTokenListener;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reports tokens that this platform never issued. An expired token says nothing about its sender. */
@Component
class ForgedTokens implements RefusedTokenListener {

    private static final Logger LOG = LoggerFactory.getLogger(ForgedTokens.class);
    private static final Set<Reason> FORGED = EnumSet.of(Reason.SIGNATURE, Reason.UNKNOWN_KEY, Reason.ALGORITHM);

    private final ReportImpersonation reportImpersonation;

    ForgedTokens(ReportImpersonation reportImpersonation) {
        this.reportImpersonation = reportImpersonation;
    }

    @Override
    public void refused(Reason reason) {
        if (!FORGED.contains(reason)) {
            return;
        }
        try {
            reportImpersonation.report(AuditSubject.of(SubjectKind.TOKEN));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("A forged token was refused, and could not be recorded: {}", unavailable.toString());
        }
    }
}
