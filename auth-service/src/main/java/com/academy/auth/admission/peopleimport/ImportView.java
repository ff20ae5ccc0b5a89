package com.academy.auth.admission.peopleimport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a list of people, and how far it has come.
 *
 * <p>The counts of a dry run say what would come of the rows.
 *
 * @param id id of the import
 * @param organizationId the organisation that the people are brought into
 * @param dryRun whether the rows are only judged
 * @param running whether there are rows still to be judged or brought in
 * @param requestedAt when the list was sent
 * @param finishedAt when the last row was done; null while the import runs
 * @param rows count of the rows in the list. Example: 200
 * @param open count of the rows that are still to be judged or brought in. Example: 0
 * @param created count of the rows for which an account was made. Example: 180
 * @param invited count of the rows whose address has an account already, and was sent an invitation. Example: 12
 * @param members count of the rows whose address belongs to a member already. Example: 5
 * @param refused count of the rows that cannot be brought in; each row says why. Example: 3
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
