package com.academy.course.accesscode;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the terms of a code, or withdraws it. */
@Service
public class ReviseCode {

    private final AccessCodes codes;
    private final AccessCodeQueries queries;
    private final Audit audit;
    private final Clock clock;

    ReviseCode(AccessCodes codes, AccessCodeQueries queries, Audit audit, Clock clock) {
        this.codes = codes;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AccessCodeView revise(
            AccessCodeId id, UnaryOperator<CodeTerms> revision, ExpectedVersion expected, CurrentUser author) {
        AccessCode code = getAndLock(id, expected, author);
        CodeTerms before = code.terms();
        code.agree(revision.apply(before), clock.instant());
        codes.saveAndFlush(code);
        if (!code.terms().equals(before)) {
            record(Action.ACCESS_CODE_CHANGED, id, before, code.terms());
        }
        return queries.get(id, author);
    }

    /** Deactivating an inactive code changes nothing. */
    @Transactional
    public void deactivate(AccessCodeId id, ExpectedVersion expected, CurrentUser author) {
        AccessCode code = getAndLock(id, expected, author);
        if (code.deactivate()) {
            codes.save(code);
            record(Action.ACCESS_CODE_DEACTIVATED, id, Map.of("active", true), Map.of("active", false));
        }
    }

    private void record(Action action, AccessCodeId id, Object before, Object after) {
        audit.record(AuditEntry.of(action, AuditSubject.of(SubjectKind.ACCESS_CODE, id.value()))
                .facts(before, after));
    }

    private AccessCode getAndLock(AccessCodeId id, ExpectedVersion expected, CurrentUser author) {
        queries.requireChangeable(id, author);
        AccessCode code = codes.findAndLockById(id).orElseThrow(AccessCode.AccessCodeNotFoundException::new);
        expected.check(code.version());
        return code;
    }
}
