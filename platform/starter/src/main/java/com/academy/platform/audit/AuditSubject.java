package com.academy.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action was done to.
 *
 * @param id an id, or a name that the platform gives; never a text that a user typed. None if there is only one of the
 *     kind, or if the subject is not known
 */
public record AuditSubject(Kind kind, @Nullable String id) {

    /** A kind of subject. Each service has an enum of its own, whose constants are never renamed. */
    public interface Kind {

        String name();
    }

    private enum Shared implements Kind {
        USER,
        ORGANIZATION,
        SERVICE
    }

    public static AuditSubject user(UUID user) {
        return of(Shared.USER, user);
    }

    /** The user is not known, for example if no account has the address that was typed. */
    public static AuditSubject unknownUser() {
        return of(Shared.USER);
    }

    public static AuditSubject organization(UUID organization) {
        return of(Shared.ORGANIZATION, organization);
    }

    /** @param name none if the name is not one of a service of the platform */
    public static AuditSubject service(@Nullable String name) {
        return new AuditSubject(Shared.SERVICE, name);
    }

    public static AuditSubject of(Kind kind, UUID id) {
        return new AuditSubject(kind, id.toString());
    }

    public static AuditSubject of(Kind kind) {
        return new AuditSubject(kind, null);
    }

    @Nullable UUID user() {
        return kind == Shared.USER && id != null ? UUID.fromString(id) : null;
    }
}
