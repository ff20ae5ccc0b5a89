package com.academy.auth.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. Where it comes from is added to it.
 *
 * @param actor none for whoever is signed in, or for nobody
 * @param organization none for the one that the caller acts on, if there is a caller
 * @param before what is changed, as it was; anything that JSON can say
 * @param after what is changed, as it is now
 */
public record AuditEntry(
        Action action,
        AuditSubject subject,
        @Nullable UUID actor,
        @Nullable UUID organization,
        @Nullable Object before,
        @Nullable Object after) {

    public static AuditEntry of(Action action, AuditSubject subject) {
        return new AuditEntry(action, subject, null, null, null, null);
    }

    /** Something a person did to themselves, signed in or not. */
    public static AuditEntry ofOneself(Action action, UUID user) {
        return of(action, AuditSubject.user(user)).by(user);
    }

    public AuditEntry by(UUID person) {
        return new AuditEntry(action, subject, person, organization, before, after);
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
