package com.academy.auth.organization;

import com.academy.auth.organization.OrganizationAccess.OrganizationNotFoundException;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organisations for a platform admin, their own for an organisation's admins. */
@Service
public class OrganizationQueries {

    private static final String ORGANIZATION = """
            select o.organization_id as id, o.name, o.slug, o.courses_need_review, o.created_at,
                   (select count(*) from membership m
                     where m.organization_id = o.organization_id and m.status <> 'ENDED') as members,
                   o.version
              from organization o
             where (cast(:own as uuid) is null or o.organization_id = :own)
            """;

    private final JdbcClient database;

    OrganizationQueries(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<OrganizationView> page(CurrentUser admin, PageRequest page) {
        List<OrganizationView> rows = visibleTo(admin, """
                               and (cast(:before as uuid) is null or o.organization_id < :before)
                             order by o.organization_id desc
                             limit :limit
                            """)
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetch())
                .query(OrganizationView.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    @Transactional(readOnly = true)
    public OrganizationView get(UUID id, CurrentUser admin) {
        return visibleTo(admin, " and o.organization_id = :id")
                .param("id", id)
                .query(OrganizationView.class)
                .optional()
                .orElseThrow(() -> new OrganizationNotFoundException(id));
    }

    private JdbcClient.StatementSpec visibleTo(CurrentUser admin, String rest) {
        return database.sql(ORGANIZATION + rest).param("own", admin.isAdmin() ? null : admin.organizationId());
    }
}
