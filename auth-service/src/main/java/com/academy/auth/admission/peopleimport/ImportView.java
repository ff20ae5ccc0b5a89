package com.academy.auth.admission.peopleimport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it has come.
 *
 * @param rows in the list; {@code open} of them are still to be judged or brought in
 */
public record ImportView(
        UUID id,
        UUID organizationId,
        boolean dryRun,
        boolean running,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        long rows,
        long open,
        long created,
        long invited,
        long members,
        long refused) {}
