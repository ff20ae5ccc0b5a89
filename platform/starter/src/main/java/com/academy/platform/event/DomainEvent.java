package com.academy.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that other services may act on. Implementations are records; their components are the payload. */
public interface DomainEvent {

    /** The aggregate it happened to, {@code kind/id}; see {@link Subject}. */
    String subject();

    /** The message key: the user for facts of students, the course for those of the catalogue. Keeps their order. */
    UUID key();

    /** The organisation of the fact; null for facts about people. */
    default @Nullable UUID organizationId() {
        return null;
    }
}
