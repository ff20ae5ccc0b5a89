package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditAction;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TrialTest
class AuditIT {

    private enum Action implements AuditAction {
        RUNG,
        MUTED
    }

    @Autowired
    Http http;

    @Autowired
    TestEvents events;

    @Autowired
    Audit audit;

    @Autowired
    Transactions transaction;

    @Test
    void recordsTheReplayOfDeadLetters() {
        UUID admin = Ids.next();

        http.as(Tokens.admin(admin)).post("/internal/dead-letters/replay", null).expect(200);

        JsonNode entry = audited(admin).getFirst();
        assertThat(entry.at("/action").asString()).isEqualTo("DEAD_LETTERS_REPLAYED");
        assertThat(entry.at("/subjectKind").asString()).isEqualTo("SERVICE");
        assertThat(entry.at("/subjectId").asString()).isNotBlank();
        assertThat(entry.at("/facts/after/letters").isNumber()).isTrue();
        assertThat(entry.at("/sessionId").asString()).isNotBlank();
    }

    @Test
    void publishesAnEntryWithTheTransactionOrNotAtAll() {
        UUID alice = Ids.next();
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.run(() -> {
                    audit.record(AuditEntry.ofOneself(Action.RUNG, alice));
                    throw new IllegalStateException("rolled back");
                }));
        audit.record(AuditEntry.ofOneself(Action.MUTED, alice));

        assertThat(audited(alice)).extracting(it -> it.at("/action").asString()).containsExactly("MUTED");
    }

    @Test
    void leavesOutPersonalValuesWithoutASealer() {
        UUID alice = Ids.next();

        audit.record(AuditEntry.of(Action.RUNG, AuditSubject.user(alice))
                .by(alice)
                .changing("Alice", "Alicia")
                .facts(Map.of("bells", 1), Map.of("bells", 2)));

        JsonNode entry = audited(alice).getFirst();
        assertThat(entry.toString()).doesNotContain("Alic");
        assertThat(entry.at("/change").isMissingNode() || entry.at("/change").isNull())
                .isTrue();
        assertThat(entry.at("/facts/before/bells").asInt()).isEqualTo(1);
        assertThat(entry.at("/facts/after/bells").asInt()).isEqualTo(2);
    }

    private List<JsonNode> audited(UUID actor) {
        return await().until(() -> events.audited(actor), it -> !it.isEmpty());
    }
}
