package com.academy.platform.audit;

import static com.academy.platform.test.EventContract.assertHonoured;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.academy.platform.audit.AuditRecorded.SealedChange;
import com.academy.platform.audit.AuditRecorded.SealedOrigin;
import com.academy.platform.domain.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditRecordedTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");

    @Test
    void honoursItsContract() {
        assertHonoured(new AuditRecorded(
                Ids.next(),
                "ROLE_CHANGED",
                Ids.next(),
                Ids.next(),
                "USER",
                Ids.next().toString(),
                new SealedOrigin(Ids.next(), "c2VhbGVk", "c2VhbGVk"),
                new SealedChange(Ids.next(), "c2VhbGVk", null),
                "a-session",
                new AuditEntry.Change(
                        null,
                        Map.of(
                                "status",
                                "ACTIVE",
                                "count",
                                3,
                                "free",
                                true,
                                "order",
                                List.of(Ids.next()),
                                "at",
                                MONDAY)),
                MONDAY));
    }

    @Test
    void breaksItsContractByAFactThatIsAText() {
        var entry = new AuditRecorded(
                Ids.next(),
                "COURSE_CHANGED",
                null,
                null,
                "COURSE",
                null,
                null,
                null,
                null,
                new AuditEntry.Change(null, Map.of("title", "Two words")),
                MONDAY);

        assertThatThrownBy(() -> assertHonoured(entry)).hasMessageContaining("title");
    }

    @Test
    void honoursItsContractWithoutActorAndSubject() {
        assertHonoured(new AuditRecorded(
                Ids.next(), "SIGN_IN_FAILED", null, null, "USER", null, null, null, null, null, MONDAY));
    }
}
