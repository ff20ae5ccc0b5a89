package com.academy.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. {@link Audit} adds the caller, the caller's session and the origin of the request.
 *
 * @param actor none for the calling user; if no user calls, the entry names no actor
 * @param organization none for the organisation that the caller acts on
 * @param sessionId none for the session of the caller
 * @param personal the personal values that changed, sealed; left out where no {@link AuditSealer} is
 * @param facts what else changed: ids, states, numbers, instants, and no text that a user wrote
 */
public record AuditEntry(
        AuditAction action,
        AuditSubject subject,
        @Nullable UUID actor,
        @Nullable UUID organization,
        @Nullable String sessionId,
        @Nullable Change personal,
        @Nullable Change facts) {

    public static AuditEntry of(AuditAction action, AuditSubject subject) {
        return new AuditEntry(action, subject, null, null, null, null, null);
    }

    /** An action of a user on the own account, whether a session is open or not. */
    public static AuditEntry ofOneself(AuditAction action, UUID user) {
        return of(action, AuditSubject.user(user)).by(user);
    }

    public AuditEntry by(UUID user) {
        return new AuditEntry(action, subject, user, organization, sessionId, personal, facts);
    }

    public AuditEntry in(UUID inOrganization) {
        return new AuditEntry(action, subject, actor, inOrganization, sessionId, personal, facts);
    }

    public AuditEntry inSession(String id) {
        return new AuditEntry(action, subject, actor, organization, id, personal, facts);
    }

    /** The values become JSON. */
    public AuditEntry changing(@Nullable Object before, @Nullable Object after) {
        return new AuditEntry(action, subject, actor, organization, sessionId, new Change(before, after), facts);
    }

    /** The facts become a JSON object each. */
    public AuditEntry facts(@Nullable Object before, @Nullable Object after) {
        return new AuditEntry(action, subject, actor, organization, sessionId, personal, new Change(before, after));
    }

    @Override
    public String toString() {
        return "AuditEntry[%s of %s]".formatted(action, subject);
    }

    record Change(@Nullable Object before, @Nullable Object after) {}
}
