package com.academy.course.accesscode;

import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the terms of a code, or withdraws it. */
@Service
public class ReviseCode {

    private final AccessCodes codes;
    private final AccessCodeQueries queries;
    private final Clock clock;

    ReviseCode(AccessCodes codes, AccessCodeQueries queries, Clock clock) {
        this.codes = codes;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    public AccessCodeView revise(
            AccessCodeId id, UnaryOperator<CodeTerms> revision, ExpectedVersion expected, CurrentUser author) {
        AccessCode code = getAndLock(id, expected, author);
        code.agree(revision.apply(code.terms()), clock.instant());
        codes.saveAndFlush(code);
        return queries.get(id, author);
    }

    /** Withdrawing what is withdrawn changes nothing. */
    @Transactional
    public void deactivate(AccessCodeId id, ExpectedVersion expected, CurrentUser author) {
        AccessCode code = getAndLock(id, expected, author);
        code.deactivate();
        codes.save(code);
    }

    private AccessCode getAndLock(AccessCodeId id, ExpectedVersion expected, CurrentUser author) {
        queries.requireChangeable(id, author);
        AccessCode code = codes.findAndLockById(id).orElseThrow(AccessCode.AccessCodeNotFoundException::new);
        expected.check(code.version());
        return code;
    }
}
