package com.academy.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. {@link Audit} adds the caller and the origin of the request.
 *
 * @param actor none for the calling user; if no user calls, the entry names no actor
 * @param organization none for the organisation that the caller acts on
 * @param before personal values before the change, sealed; anything that becomes JSON
 * @param after personal values after the change, sealed
 */
public record AuditEntry(
        AuditAction action,
        AuditSubject subject,
        @Nullable UUID actor,
        @Nullable UUID organization,
        @Nullable Object before,
        @Nullable Object after) {

    public static AuditEntry of(AuditAction action, AuditSubject subject) {
        return new AuditEntry(action, subject, null, null, null, null);
    }

    /** An action of a user on the own account, whether a session is open or not. */
    public static AuditEntry ofOneself(AuditAction action, UUID user) {
        return of(action, AuditSubject.user(user)).by(user);
    }

    public AuditEntry by(UUID user) {
        return new AuditEntry(action, subject, user, organization, before, after);
    }

    public AuditEntry in(UUID inOrganization) {
        return new AuditEntry(action, subject, actor, inOrganization, before, after);
    }

    public AuditEntry changing(@Nullable Object from, @Nullable Object to) {
        return new AuditEntry(action, subject, actor, organization, from, to);
    }

    @Override
    public String toString() {
        return "AuditEntry[%s of %s]".formatted(action, subject);
    }
}
