package com.academy.auth.admission.peopleimport;

import com.academy.platform.error.NotFoundException;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports into the organisation that an admin acts on, newest first, and the outcome of each row. */
@Service
public class ImportQueries {

    private static final String IMPORT = """
            select i.import_id as id, i.organization_id, i.dry_run, i.running, i.requested_at, i.finished_at, counts.*
              from people_import i
              cross join lateral (
                  select count(*) as rows,
                         count(*) filter (where outcome is null) as open,
                         count(*) filter (where outcome = 'CREATED') as created,
                         count(*) filter (where outcome = 'INVITED') as invited,
                         count(*) filter (where outcome = 'MEMBER') as members,
                         count(*) filter (where outcome = 'REFUSED') as refused
                    from people_import_row r
                   where r.organization_id = i.organization_id and r.import_id = i.import_id) as counts
             where i.organization_id = :organization
            """;

    private final JdbcClient database;

    ImportQueries(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Page<ImportView> page(CurrentUser admin, PageRequest page) {
        List<ImportView> rows = database.sql(IMPORT + """
                       and (cast(:before as uuid) is null or i.import_id < :before)
                     order by i.import_id desc
                     limit :limit
                    """)
                .param("organization", admin.organizationId())
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetch())
                .query(ImportView.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    @Transactional(readOnly = true)
    public ImportView get(UUID id, CurrentUser admin) {
        return database.sql(IMPORT + " and i.import_id = :id")
                .param("organization", admin.organizationId())
                .param("id", id)
                .query(ImportView.class)
                .optional()
                .orElseThrow(() -> new ImportNotFoundException(id));
    }

    /** In the order of the list. */
    @Transactional(readOnly = true)
    public Page<ImportRowView> rows(UUID id, @Nullable Outcome outcome, CurrentUser admin, PageRequest page) {
        get(id, admin);
        List<ImportRowView> rows = database.sql("""
                select line, email, first_name, last_name, role, outcome, problem, user_id
                  from people_import_row
                 where organization_id = :organization and import_id = :id
                   and (cast(:outcome as text) is null or outcome = :outcome)
                   and line > :after
                 order by line
                 limit :limit
                """)
                .param("organization", admin.organizationId())
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("after", page.cursor().map(cursor -> cursor.number(0)).orElse(0L))
                .param("limit", page.fetch())
                .query(ImportRowView.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.line()));
    }

    static class ImportNotFoundException extends NotFoundException {

        ImportNotFoundException(UUID id) {
            super("import-not-found", "There is no import %s.".formatted(id));
        }
    }
}
