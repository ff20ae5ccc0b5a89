package com.academy.auth.audit;

import static com.academy.platform.test.EventContract.assertHonoured;

import com.academy.auth.audit.AuditRecorded.SealedChange;
import com.academy.auth.audit.AuditRecorded.SealedOrigin;
import com.academy.platform.domain.Ids;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedEventsTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void auditRecordedHonoursItsContract(Action action) {
        assertHonoured(new AuditRecorded(
                Ids.next(),
                action,
                Ids.next(),
                Ids.next(),
                AuditSubject.Kind.USER,
                Ids.next().toString(),
                new SealedOrigin(Ids.next(), "c2VhbGVk", "c2VhbGVk"),
                new SealedChange(Ids.next(), "c2VhbGVk", null),
                MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void auditRecordedHonoursItsContractWhereNobodyIsKnown(AuditSubject.Kind kind) {
        assertHonoured(
                new AuditRecorded(Ids.next(), Action.SIGN_IN_FAILED, null, null, kind, null, null, null, MONDAY));
    }
}
