package com.academy.auth.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param id an id, or a name of our own; never a text that somebody typed. None where there is but one of the kind, or
 *     where it is not known which
 */
public record AuditSubject(Kind kind, @Nullable String id) {

    public enum Kind {
        USER,
        ORGANIZATION,
        SETTINGS,
        MAIL_TEMPLATE,
        SERVICE,
        TOKEN
    }

    public static AuditSubject user(UUID user) {
        return new AuditSubject(Kind.USER, user.toString());
    }

    public static AuditSubject organization(UUID organization) {
        return new AuditSubject(Kind.ORGANIZATION, organization.toString());
    }

    public static AuditSubject of(Kind kind) {
        return new AuditSubject(kind, null);
    }

    @Nullable UUID person() {
        return kind == Kind.USER && id != null ? UUID.fromString(id) : null;
    }
}
