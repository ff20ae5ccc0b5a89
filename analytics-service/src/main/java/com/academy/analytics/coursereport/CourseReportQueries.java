package com.academy.analytics.coursereport;

import com.academy.analytics.courseprogress.EnrollmentStatus;
import com.academy.analytics.courseprogress.Percent;
import com.academy.analytics.coursereport.CourseView.ModuleView;
import com.academy.analytics.coursereport.CourseView.StudentView;
import com.academy.analytics.coursereport.TeachingView.CourseSummary;
import com.academy.analytics.freshness.Freshness;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Rows;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every query names the organisation it is about, and who owns the course, so it is right without row-level security, too. */
@Service
public class CourseReportQueries {

    private static final String VISIBLE = """
            select exists (select from course where organization_id = ? and course_id = ?
                           and (cast(? as uuid) is null or instructor_id = ?))""";

    /** The revision in the same statement as the figures: a view never claims to be newer than it is. */
    private static final String COURSES = """
            select course.*, sums.*, ever.*,
                   coalesce((select sum(r.revision) from course_revision r
                             where r.organization_id = course.organization_id and r.course_id = course.course_id), 0)
                       as revision
            from course
            cross join lateral (
                select count(*) as enrollments, coalesce(sum(completed), 0) as all_completed,
                       coalesce(sum(total), 0) as all_total, max(last_activity_at) as last_activity_at
                from course_progress p
                where p.organization_id = course.organization_id and p.course_id = course.course_id and p.%s
            ) as sums
            cross join lateral (
                select coalesce(sum(enrollments), 0) as enrolled_ever, coalesce(sum(completions), 0) as completions
                from course_counter c
                where c.organization_id = course.organization_id and c.course_id = course.course_id
            ) as ever
            """.formatted(EnrollmentStatus.COUNTS);

    private static final String BY_COURSE = COURSES + "where course.course_id = any (?::uuid[])";

    private static final String BY_INSTRUCTOR = COURSES + """
            where (course.organization_id, course.instructor_id) in (select * from unnest(?::uuid[], ?::uuid[]))
            order by course.course_id desc""";

    private static final String MODULES = """
            select course.course_id, module.module_id, module.title, module.position, module.required,
                   coalesce(done.completions, 0) as completions
            from course
            join outline_module module on module.organization_id = course.organization_id
                and module.course_id = course.course_id and module.version = course.outline_version
            left join (
                select organization_id, course_id, module_id, sum(completions) as completions
                from module_counter where course_id = any (?::uuid[]) group by 1, 2, 3
            ) as done on done.organization_id = module.organization_id and done.course_id = module.course_id
                and done.module_id = module.module_id
            where course.course_id = any (?::uuid[])
            order by course.course_id, module.position, module.module_id""";

    private static final String STUDENTS = """
            select p.user_id, p.enrollment_id, profile.name, profile.email, p.completed, p.total, p.enrolled_at,
                   p.last_activity_at, p.course_completed_at
            from course_progress p left join user_profile profile on profile.user_id = p.user_id
            where p.organization_id = ? and p.course_id = ? and p.%s
              and (cast(? as uuid) is null or p.enrollment_id < ?)
            order by p.enrollment_id desc limit ?""".formatted(EnrollmentStatus.COUNTS);

    private static final String COURSE_REVISIONS =
            "select course_id, sum(revision) from course_revision where course_id = any (?::uuid[]) group by 1";

    private static final String INSTRUCTOR_REVISIONS = """
            select course.organization_id, course.instructor_id, sum(r.revision)
            from course join course_revision r using (organization_id, course_id)
            where (course.organization_id, course.instructor_id) in (select * from unnest(?::uuid[], ?::uuid[]))
            group by 1, 2""";

    private final JdbcTemplate database;
    private final Freshness freshness;

    CourseReportQueries(JdbcTemplate database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** Instructors see their own courses; admins of the organisation see all of its courses. */
    @Transactional(readOnly = true)
    public void assertVisible(UUID course, CurrentUser viewer) {
        UUID owner = viewer.isInstructor() ? viewer.id() : null;
        Boolean visible = viewer.isStaff()
                ? database.queryForObject(VISIBLE, Boolean.class, viewer.organizationId(), course, owner, owner)
                : Boolean.FALSE;
        if (!Boolean.TRUE.equals(visible)) {
            throw new CourseNotFoundException(course);
        }
    }

    @Transactional(readOnly = true)
    public CourseView report(UUID course, CurrentUser viewer, PageRequest page) {
        assertVisible(course, viewer);
        CourseView view = courses(Set.of(course)).get(course);
        if (view == null || !view.organizationId().equals(viewer.organizationId())) {
            throw new CourseNotFoundException(course);
        }
        UUID after = page.cursor().map(it -> it.uuid(0)).orElse(null);
        Page<StudentView> students = Page.of(
                database.query(
                        STUDENTS,
                        (row, _) -> student(row),
                        viewer.organizationId(),
                        course,
                        after,
                        after,
                        page.fetch()),
                page,
                it -> Cursor.of(it.enrollmentId()));
        return view.with(students.items(), students.nextCursor());
    }

    /** Several courses at once, without their students. The caller must check that they may be shown. */
    @Transactional(readOnly = true)
    public Map<UUID, CourseView> courses(Collection<UUID> ids) {
        Instant asOf = freshness.asOf();
        Map<UUID, CourseView> courses = new HashMap<>();
        database.query(BY_COURSE, statement -> Rows.of(statement, ids).uuid(it -> it), row -> {
            CourseView course = course(row, asOf);
            courses.put(course.courseId(), course);
        });
        database.query(
                MODULES, statement -> Rows.of(statement, ids).uuid(it -> it).uuid(it -> it), row -> {
                    CourseView course = courses.get(Columns.uuid(row, "course_id"));
                    if (course != null) {
                        course.modules().add(module(row, course.enrolledEver()));
                    }
                });
        return courses;
    }

    @Transactional(readOnly = true)
    public TeachingView teaching(Instructor instructor, PageRequest page) {
        TeachingView all = teaching(Set.of(instructor)).getOrDefault(instructor, nothing());
        UUID after = page.cursor().map(it -> it.uuid(0)).orElse(null);
        List<CourseSummary> rest = all.items().stream()
                .dropWhile(it -> after != null && compare(it.courseId(), after) >= 0)
                .limit(page.fetch())
                .toList();
        Page<CourseSummary> shown = Page.of(rest, page, it -> Cursor.of(it.courseId()));
        return all.page(shown.items(), shown.nextCursor());
    }

    /** The dashboards of several instructors; an instructor without courses is left out. */
    @Transactional(readOnly = true)
    public Map<Instructor, TeachingView> teaching(Collection<Instructor> instructors) {
        Instant asOf = freshness.asOf();
        Map<Instructor, List<CourseView>> courses = new HashMap<>();
        database.query(
                BY_INSTRUCTOR,
                statement -> Rows.of(statement, instructors)
                        .uuid(Instructor::organizationId)
                        .uuid(Instructor::instructorId),
                row -> {
                    CourseView course = course(row, asOf);
                    courses.computeIfAbsent(
                                    new Instructor(
                                            course.organizationId(), Objects.requireNonNull(course.instructorId())),
                                    _ -> new ArrayList<>())
                            .add(course);
                });
        return courses.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> teaching(it.getValue(), asOf)));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Long> courseRevisions(Collection<UUID> courses) {
        Map<UUID, Long> revisions = new HashMap<>();
        database.query(
                COURSE_REVISIONS, statement -> Rows.of(statement, courses).uuid(it -> it), row -> {
                    revisions.put(Columns.uuid(row, "course_id"), row.getLong(2));
                });
        return revisions;
    }

    @Transactional(readOnly = true)
    public Map<Instructor, Long> teachingRevisions(Collection<Instructor> instructors) {
        Map<Instructor, Long> revisions = new HashMap<>();
        database.query(
                INSTRUCTOR_REVISIONS,
                statement -> Rows.of(statement, instructors)
                        .uuid(Instructor::organizationId)
                        .uuid(Instructor::instructorId),
                row -> {
                    revisions.put(
                            new Instructor(Columns.uuid(row, "organization_id"), Columns.uuid(row, "instructor_id")),
                            row.getLong(3));
                });
        return revisions;
    }

    /** For an instructor without courses. */
    public TeachingView nothing() {
        return teaching(List.of(), freshness.asOf());
    }

    private static TeachingView teaching(List<CourseView> courses, Instant asOf) {
        return new TeachingView(
                courses.stream().mapToLong(CourseView::revision).sum(),
                asOf,
                courses.size(),
                courses.stream().mapToLong(CourseView::enrollments).sum(),
                courses.stream().mapToLong(CourseView::completions).sum(),
                Percent.of(
                        courses.stream().mapToLong(CourseView::completed).sum(),
                        courses.stream().mapToLong(CourseView::total).sum()),
                courses.stream()
                        .map(it -> new CourseSummary(
                                it.courseId(),
                                String.valueOf(it.title()),
                                it.enrollments(),
                                it.completions(),
                                it.completed(),
                                it.total(),
                                it.averagePercent(),
                                it.lastActivityAt()))
                        .toList(),
                null);
    }

    /** Orders ids as PostgreSQL does; Java compares UUIDs as signed numbers. */
    private static int compare(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    private static CourseView course(ResultSet row, Instant asOf) throws SQLException {
        return new CourseView(
                Columns.uuid(row, "course_id"),
                Columns.uuid(row, "organization_id"),
                Columns.maybeUuid(row, "instructor_id"),
                row.getString("title"),
                row.getInt("outline_version"),
                Columns.maybeInstant(row, "archived_at"),
                row.getLong("revision"),
                asOf,
                row.getLong("enrollments"),
                row.getLong("enrolled_ever"),
                row.getLong("completions"),
                row.getLong("all_completed"),
                row.getLong("all_total"),
                Percent.of(row.getLong("all_completed"), row.getLong("all_total")),
                Columns.maybeInstant(row, "last_activity_at"),
                new ArrayList<>(),
                null,
                null);
    }

    private static ModuleView module(ResultSet row, long enrolledEver) throws SQLException {
        long completed = row.getLong("completions");
        return new ModuleView(
                Columns.uuid(row, "module_id"),
                String.valueOf(row.getString("title")),
                row.getInt("position"),
                row.getBoolean("required"),
                completed,
                // A completion may be here before its enrolment is.
                Percent.of(Math.min(completed, enrolledEver), enrolledEver));
    }

    private static StudentView student(ResultSet row) throws SQLException {
        return new StudentView(
                Columns.uuid(row, "user_id"),
                Columns.uuid(row, "enrollment_id"),
                row.getString("name"),
                row.getString("email"),
                Percent.of(row.getInt("completed"), row.getInt("total")),
                row.getInt("completed"),
                row.getInt("total"),
                Columns.maybeInstant(row, "enrolled_at"),
                Columns.maybeInstant(row, "last_activity_at"),
                Columns.maybeInstant(row, "course_completed_at"));
    }
}
