package com.academy.auth.admission.peopleimport;

import com.academy.auth.admission.peopleimport.ImportQueries.ImportNotFoundException;
import com.academy.auth.audit.Action;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.ConflictException;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists in; {@link RunImports} does what they say. */
@Service
public class ImportPeople {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Transactions transaction;
    private final Audit audit;
    private final ImportLimits limits;
    private final Clock clock;

    ImportPeople(
            JdbcClient database,
            JdbcTemplate batches,
            Transactions transaction,
            Audit audit,
            ImportLimits limits,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes a list into the organisation that the admin acts on: whole, or not at all where it is no list. It is taken
     * in before the transaction begins, so that a slow sender holds no connection.
     *
     * @param charset of the text, where the sender has said one
     * @param dryRun to be judged only
     * @param language of the mails
     */
    public UUID take(InputStream content, @Nullable Charset charset, boolean dryRun, Locale language, CurrentUser admin)
            throws IOException {
        try (Spool spool = Spool.of(content, limits.largestList());
                InputStream list = spool.read()) {
            return Objects.requireNonNull(
                    transaction.call(() -> store(new PeopleList(list, charset), dryRun, language, admin)));
        }
    }

    private UUID store(PeopleList list, boolean dryRun, Locale language, CurrentUser admin) {
        UUID id = Ids.next();
        database.sql("""
                insert into people_import
                    (import_id, organization_id, requested_by, requested_at, language, dry_run, running)
                values (:id, :organization, :by, :now, :language, :dryRun, true)
                """)
                .param("id", id)
                .param("organization", admin.organizationId())
                .param("by", admin.id())
                .param("now", now())
                .param("language", language.toLanguageTag())
                .param("dryRun", dryRun)
                .update();
        List<PeopleList.Row> rows = new ArrayList<>(AT_ONCE);
        while (list.hasNext()) {
            rows.add(list.next());
            if (rows.size() == AT_ONCE || !list.hasNext()) {
                store(rows, id, admin);
                rows.clear();
            }
        }
        record(Action.PEOPLE_IMPORTED, admin, Map.of("importId", id, "dryRun", dryRun));
        return id;
    }

    private void store(List<PeopleList.Row> rows, UUID id, CurrentUser admin) {
        batches.batchUpdate("""
                insert into people_import_row
                    (organization_id, import_id, line, email, first_name, last_name, role, outcome, problem)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, rows.size(), (statement, row) -> {
            statement.setObject(1, admin.organizationId());
            statement.setObject(2, id);
            statement.setInt(3, row.line());
            statement.setString(4, row.email());
            statement.setString(5, row.firstName());
            statement.setString(6, row.lastName());
            statement.setString(7, row.role());
            statement.setString(8, row.problem() == null ? null : Outcome.REFUSED.name());
            statement.setString(9, row.problem());
        });
    }

    /** Carries out what a dry run has judged, without the list being sent again. */
    @Transactional
    public void carryOut(UUID id, CurrentUser admin) {
        int begun = database.sql("""
                update people_import set dry_run = false, running = true, finished_at = null
                where organization_id = :organization and import_id = :id and dry_run and not running
                """)
                .param("organization", admin.organizationId())
                .param("id", id)
                .update();
        if (begun == 0) {
            boolean known = database.sql("""
                    select exists (select from people_import where organization_id = :organization and import_id = :id)
                    """)
                    .param("organization", admin.organizationId())
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
            throw known ? new ImportRunsException() : new ImportNotFoundException(id);
        }
        database.sql("""
                update people_import_row set outcome = null
                where organization_id = :organization and import_id = :id and outcome <> 'REFUSED'
                """)
                .param("organization", admin.organizationId())
                .param("id", id)
                .update();
        record(Action.IMPORT_CARRIED_OUT, admin, Map.of("importId", id));
    }

    private void record(Action action, CurrentUser admin, Map<String, ?> facts) {
        audit.record(AuditEntry.of(action, AuditSubject.organization(admin.organizationId()))
                .facts(null, facts));
    }

    private OffsetDateTime now() {
        return Timestamps.of(clock.instant());
    }

    static class ImportRunsException extends ConflictException {

        ImportRunsException() {
            super("import-runs", "This import is running, or has been carried out already.");
        }
    }
}
