package com.academy.auth.people.directory;

import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.people.directory.PersonView.Member;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** People, newest first: all of them for a platform admin, an organisation's members for its admins. */
@Service
public class PeopleQueries {

    private static final String PERSON = """
            select u.user_id, p.email, p.email_verified_at is not null as email_verified, p.first_name, p.last_name,
                   u.status, u.registered_at,
                   (select coalesce(
                               jsonb_agg(
                                   jsonb_build_object(
                                       'organizationId', m.organization_id, 'organizationName', o.name, 'role', m.role,
                                       'status', m.status,
                                       'joinedAt', to_char(m.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                                   order by m.joined_at, m.membership_id),
                               '[]')
                      from membership m join organization o on o.organization_id = m.organization_id
                     where m.user_id = u.user_id and m.status <> 'ENDED'
                       and (cast(:visible as uuid) is null or m.organization_id = :visible)) as memberships
              from user_account u join profile p on p.user_id = u.user_id
            """;

    private static final String FILTERED = """
             where (cast(:status as text) is null or u.status = :status)
               and (cast(:words as text) is null
                    or p.search_key like all ((select academy_search_patterns(cast(:words as text)))::text[]))
               and ((cast(:organization as uuid) is null and cast(:role as text) is null)
                    or exists (select from membership m
                                where m.user_id = u.user_id and m.status <> 'ENDED'
                                  and (cast(:organization as uuid) is null or m.organization_id = :organization)
                                  and (cast(:role as text) is null or m.role = :role)))
            """;

    /** Behind every id, so that a first page is read from the index as the others are. */
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient database;
    private final JsonMapper json;

    PeopleQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Page<PersonView> page(PeopleFilter filter, CurrentUser admin, PageRequest page) {
        List<PersonView> rows = filtered(filter, admin, """
                               and u.user_id < coalesce(cast(:before as uuid), :last)
                             order by u.user_id desc
                             limit :limit
                            """)
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("last", LAST)
                .param("limit", page.fetch())
                .query(this::person)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    @Transactional(readOnly = true)
    public PersonView get(UUID id, CurrentUser admin) {
        return get(id, admin.isAdmin() ? null : admin.organizationId());
    }

    private PersonView get(UUID id, @Nullable UUID within) {
        return bound(PERSON + FILTERED + " and u.user_id = :id", new PeopleFilter(null, null, null, within), within)
                .param("id", id)
                .query(this::person)
                .optional()
                .orElseThrow(() -> new UserNotFoundException(id));
    }

    /** A person as they see themselves, and as their admins see them; for other callers the person does not exist. */
    @Transactional(readOnly = true)
    public PersonView getLookedAfter(UUID id, CurrentUser reader) {
        if (!reader.id().equals(id) && !reader.isAdmin() && !reader.isOrganizationAdmin()) {
            throw new UserNotFoundException(id);
        }
        return get(id, reader.isAdmin() || reader.id().equals(id) ? null : reader.organizationId());
    }

    /** Restricts the query of an organisation's admin to that organisation. */
    private JdbcClient.StatementSpec filtered(PeopleFilter filter, CurrentUser admin, String rest) {
        return bound(
                PERSON + FILTERED + rest,
                admin.isAdmin() ? filter : filter.within(admin.organizationId()),
                admin.isAdmin() ? null : admin.organizationId());
    }

    private JdbcClient.StatementSpec bound(String sql, PeopleFilter filter, @Nullable UUID visible) {
        return database.sql(sql)
                .param("visible", visible)
                .param("status", name(filter.status()))
                .param("words", filter.words())
                .param("organization", filter.organization())
                .param("role", name(filter.role()));
    }

    private PersonView person(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("user_id", UUID.class),
                row.getString("email"),
                row.getBoolean("email_verified"),
                row.getString("first_name"),
                row.getString("last_name"),
                AccountStatus.valueOf(row.getString("status")),
                Columns.instant(row, "registered_at"),
                List.of(json.readValue(row.getString("memberships"), Member[].class)));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
