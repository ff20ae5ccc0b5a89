package com.academy.platform.audit;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Each entry is a stream of its own with one fact, so that no entry waits for the lock of another.
 *
 * @param origin where the request came from, sealed; none without a user whose key seals it
 * @param change the personal values before and after, sealed likewise
 * @param sessionId the actor's session; the entry of its sign-in says from where it was opened
 * @param facts what else changed: ids, states, numbers, instants
 */
@EventType(value = "audit.recorded.v1", topic = "audit-events")
record AuditRecorded(
        UUID auditId,
        String action,
        @Nullable UUID actorId,
        @Nullable UUID organizationId,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable SealedOrigin origin,
        @Nullable SealedChange change,
        @Nullable String sessionId,
        AuditEntry.@Nullable Change facts,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("audit", auditId);
    }

    /** The entries of one actor stay in order. */
    @Override
    public UUID key() {
        return Objects.requireNonNullElse(actorId, auditId);
    }

    /** @param sealedFor the user whose key opens it */
    record SealedOrigin(UUID sealedFor, String address, String device) {}

    /** @param sealedFor the user whose key opens it */
    record SealedChange(
            UUID sealedFor,
            @Nullable String before,
            @Nullable String after) {}
}
