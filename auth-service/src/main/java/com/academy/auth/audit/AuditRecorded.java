package com.academy.auth.audit;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Each is a stream of its own, of one fact: recording one waits for no other.
 *
 * @param origin where it came from, sealed; none for nobody's, background work's and that of somebody erased
 * @param change what it changed, sealed likewise
 */
@EventType(value = "audit.recorded.v1", topic = "audit-events")
record AuditRecorded(
        UUID auditId,
        Action action,
        @Nullable UUID actorId,
        @Nullable UUID organizationId,
        AuditSubject.Kind subjectKind,
        @Nullable String subjectId,
        @Nullable SealedOrigin origin,
        @Nullable SealedChange change,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("audit", auditId);
    }

    /** What one person did stays in order. */
    @Override
    public UUID key() {
        return Objects.requireNonNullElse(actorId, auditId);
    }

    /** @param sealedFor the person whose key opens it */
    record SealedOrigin(UUID sealedFor, String address, String device) {}

    /** @param sealedFor the person whose key opens it */
    record SealedChange(
            UUID sealedFor,
            @Nullable String before,
            @Nullable String after) {}
}
