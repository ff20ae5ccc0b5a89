package com.academy.course.enrollment;

import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.CourseOwner;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EnrollmentQueries {

    private static final String SUMMARY = """
            select e.enrollment_id as id, e.organization_id, e.user_id, e.course_id, p.slug as course_slug,
                   p.title as course_title, e.status, e.enrolled_at, e.withdrawn_at, e.outline_version
              from enrollment e
              join published_course p on p.organization_id = e.organization_id and p.course_id = e.course_id
            """;
    private static final String NEWEST_FIRST = """
               and (cast(:before as uuid) is null or e.enrollment_id < :before)
             order by e.enrollment_id desc
             limit :limit
            """;

    private final JdbcClient database;
    private final CatalogQueries catalog;

    EnrollmentQueries(JdbcClient database, CatalogQueries catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Transactional(readOnly = true)
    public Page<EnrollmentSummary> ownOf(CurrentUser user, Optional<CourseId> course, PageRequest page) {
        return page(
                database.sql(SUMMARY + """
                                 where e.user_id = :user and (cast(:course as uuid) is null or e.course_id = :course)
                                """ + NEWEST_FIRST)
                        .param("user", user.id())
                        .param("course", course.map(CourseId::value).orElse(null)),
                page);
    }

    /** All enrolments of an organisation, for its admins. */
    @Transactional(readOnly = true)
    public Page<EnrollmentSummary> inOrganizationOf(CurrentUser admin, PageRequest page) {
        return page(
                database.sql(SUMMARY + " where e.organization_id = :organization" + NEWEST_FIRST)
                        .param("organization", admin.organizationId()),
                page);
    }

    /** The enrolments in one course, for its staff. */
    @Transactional(readOnly = true)
    public Page<EnrollmentSummary> inCourse(CourseId course, CurrentUser staff, PageRequest page) {
        if (!letsInspect(course, staff)) {
            throw new CourseNotFoundException();
        }
        return page(
                database.sql(SUMMARY + " where e.course_id = :course" + NEWEST_FIRST)
                        .param("course", course.value()),
                page);
    }

    /** The enrolments in one course, for its staff; a student of it who has become staff since gets the own one. */
    @Transactional(readOnly = true)
    public Page<EnrollmentSummary> inCourseOrOwn(CourseId course, CurrentUser staff, PageRequest page) {
        Page<EnrollmentSummary> own = ownOf(staff, Optional.of(course), page);
        return own.items().isEmpty() || letsInspect(course, staff) ? inCourse(course, staff, page) : own;
    }

    private boolean letsInspect(CourseId course, CurrentUser staff) {
        return catalog.find(course).filter(it -> it.owner().letsInspect(staff)).isPresent();
    }

    /** For callers other than its student and the staff of its course, an enrolment does not exist. */
    @Transactional(readOnly = true)
    public EnrollmentView get(EnrollmentId id, CurrentUser user) {
        Row row = database.sql("""
                        select e.enrollment_id, e.organization_id, e.user_id, e.course_id, e.status, e.enrolled_at,
                               e.outline_version, e.sequence, p.instructor_id
                          from enrollment e
                          join published_course p
                            on p.organization_id = e.organization_id and p.course_id = e.course_id
                         where e.enrollment_id = ?
                        """)
                .param(id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(EnrollmentNotFoundException::new);
        if (!row.userId().equals(user.id())
                && !new CourseOwner(row.organizationId(), row.instructorId()).letsInspect(user)) {
            throw new EnrollmentNotFoundException();
        }
        return row.view();
    }

    private static Page<EnrollmentSummary> page(JdbcClient.StatementSpec statement, PageRequest page) {
        Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
        List<EnrollmentSummary> rows = statement
                .param("before", before.orElse(null))
                .param("limit", page.fetch())
                .query(EnrollmentSummary.class)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    record Row(
            UUID enrollmentId,
            UUID organizationId,
            UUID userId,
            UUID courseId,
            EnrollmentStatus status,
            Instant enrolledAt,
            int outlineVersion,
            long sequence,
            UUID instructorId) {

        EnrollmentView view() {
            return new EnrollmentView(
                    enrollmentId, organizationId, userId, courseId, status, enrolledAt, outlineVersion, sequence);
        }
    }
}
