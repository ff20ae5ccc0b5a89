package com.academy.course.accesscode;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseOwner;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access codes, for the staff of their courses. */
@Service
public class AccessCodeQueries {

    private static final String CODE = """
            select a.access_code_id as id, a.course_id, a.code, a.type, a.max_uses, a.uses, a.active, a.expires_at,
                   a.created_by, a.created_at, a.version
              from access_code a
              join course c on c.organization_id = a.organization_id and c.course_id = a.course_id
            """;

    /** An instructor sees the codes of own courses, an admin those of the organisation. */
    private static final String OF_STAFF = """
             where a.organization_id = :organization
               and (cast(:instructor as uuid) is null or c.instructor_id = :instructor)
               and (cast(:course as uuid) is null or a.course_id = :course)
               and (cast(:active as boolean) is null or a.active = :active)
               and (cast(:batch as uuid) is null or a.batch_id = :batch)
            """;

    /** Behind every id, so that a first page is read from the index as the others are. */
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient database;

    AccessCodeQueries(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Page<AccessCodeView> page(Filter filter, CurrentUser staff, PageRequest page) {
        List<AccessCodeView> rows = ofStaff(CODE + OF_STAFF + """
                               and a.access_code_id < coalesce(cast(:before as uuid), :last)
                             order by a.access_code_id desc
                             limit :limit
                            """, filter, staff)
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("last", LAST)
                .param("limit", page.fetch())
                .query(AccessCodeView.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    /** What was generated together, as it is now, in the order in which it was. */
    @Transactional(readOnly = true)
    public List<AccessCodeView> ofBatch(UUID batch, CurrentUser author) {
        return database.sql(CODE + """
                         where a.organization_id = :organization and a.batch_id = :batch and a.created_by = :author
                         order by a.access_code_id
                        """)
                .param("organization", author.organizationId())
                .param("batch", batch)
                .param("author", author.id())
                .query(AccessCodeView.class)
                .list();
    }

    @Transactional(readOnly = true)
    public AccessCodeView get(AccessCodeId id, CurrentUser staff) {
        require(id, owner -> owner.letsInspect(staff));
        return database.sql(CODE + " where a.access_code_id = ?")
                .param(id.value())
                .query(AccessCodeView.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Page<RedemptionView> redemptions(AccessCodeId id, CurrentUser staff, PageRequest page) {
        require(id, owner -> owner.letsInspect(staff));
        List<RedemptionView> rows = database.sql("""
                        select redemption_id as id, user_id, enrollment_id, redeemed_at
                          from redemption
                         where access_code_id = :code
                           and (cast(:before as uuid) is null or redemption_id < :before)
                         order by redemption_id desc
                         limit :limit
                        """)
                .param("code", id.value())
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetch())
                .query(RedemptionView.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    void requireChangeable(AccessCodeId id, CurrentUser author) {
        require(id, owner -> owner.letsChange(author));
    }

    private void require(AccessCodeId id, Predicate<CourseOwner> allowed) {
        Optional<CourseOwner> owner =
                database.sql("""
                        select c.organization_id, c.instructor_id
                          from access_code a
                          join course c on c.organization_id = a.organization_id and c.course_id = a.course_id
                         where a.access_code_id = ?
                        """).param(id.value()).query(CourseOwner.class).optional();
        if (owner.filter(allowed).isEmpty()) {
            throw new AccessCode.AccessCodeNotFoundException();
        }
    }

    private JdbcClient.StatementSpec ofStaff(String sql, Filter filter, CurrentUser staff) {
        @Nullable UUID instructor = staff.isInstructor() ? staff.id() : null;
        return database.sql(sql)
                .param("organization", staff.organizationId())
                .param("instructor", instructor)
                .param("course", filter.course().map(CourseId::value).orElse(null))
                .param("active", filter.active().orElse(null))
                .param("batch", filter.batch().orElse(null));
    }

    public record Filter(Optional<CourseId> course, Optional<Boolean> active, Optional<UUID> batch) {}
}
