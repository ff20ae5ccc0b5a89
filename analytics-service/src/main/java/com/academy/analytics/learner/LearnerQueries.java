package com.academy.analytics.learner;

import com.academy.analytics.courseprogress.EnrollmentStatus;
import com.academy.analytics.courseprogress.Percent;
import com.academy.analytics.freshness.Freshness;
import com.academy.analytics.learner.DashboardView.CourseCardView;
import com.academy.analytics.learner.DashboardView.NextModuleView;
import com.academy.analytics.learner.DashboardView.OverallBar;
import com.academy.analytics.learner.DashboardView.RecentActivityView;
import com.academy.analytics.learner.OverallView.CourseProgressView;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every query names the people it is about, so it is right without row-level security, too. */
@Service
public class LearnerQueries {

    /** Sums and rows from one statement, so that they agree. A person's organisations are added up here. */
    private static final String OVERALL = """
            select sums.*, p.enrollment_id, p.course_id, course.title, p.completed, p.total, p.outline_version,
                   p.last_activity_at, p.course_completed_at
            from (select sum(enrolled) as all_enrolled, sum(completed) as all_completed, sum(total) as all_total
                  from overall_progress where user_id = ?) as sums
            left join course_progress p on p.user_id = ? and p.%s
            left join course on course.organization_id = p.organization_id and course.course_id = p.course_id
            order by coalesce(p.last_activity_at, p.enrolled_at) desc nulls last, p.enrollment_id""".formatted(EnrollmentStatus.COUNTS);

    private static final String DASHBOARDS = """
            select sums.*, p.enrollment_id, p.course_id, course.title, p.completed, p.total, p.enrolled_at,
                   p.last_activity_at, p.course_completed_at, next.module_id as next_id, next.title as next_title
            from (select user_id, sum(enrolled) as all_enrolled, sum(completed) as all_completed,
                         sum(total) as all_total, sum(revision) as revision
                  from overall_progress where user_id = any (?::uuid[]) group by user_id) as sums
            left join course_progress p on p.user_id = sums.user_id and p.%s
            left join course on course.organization_id = p.organization_id and course.course_id = p.course_id
            left join lateral (
                select module.module_id, module.title
                from outline_module module
                where p.completed < p.total and module.organization_id = p.organization_id
                  and module.course_id = p.course_id and module.version = course.outline_version and module.required
                  and not exists (select from module_completion done
                                  where done.organization_id = p.organization_id
                                    and done.enrollment_id = p.enrollment_id and done.module_id = module.module_id)
                order by module.position limit 1
            ) as next on true
            order by sums.user_id, coalesce(p.last_activity_at, p.enrolled_at) desc nulls last, p.enrollment_id""".formatted(EnrollmentStatus.COUNTS);

    private static final String ACTIVITY = """
            select student.user_id, done.enrollment_id, done.course_id, course.title as course_title, done.module_id,
                   module.title as module_title, done.completed_at
            from unnest(?::uuid[]) as student (user_id)
            cross join lateral (select * from module_completion it where it.user_id = student.user_id
                                order by it.completed_at desc, it.module_id limit 10) as done
            left join course on course.organization_id = done.organization_id and course.course_id = done.course_id
            left join lateral (select it.title from outline_module it
                               where it.organization_id = done.organization_id and it.course_id = done.course_id
                                 and it.module_id = done.module_id order by it.version desc limit 1) as module on true
            order by student.user_id, done.completed_at desc, done.module_id""";

    private static final String REVISIONS =
            "select user_id, sum(revision) from overall_progress where user_id = any (?::uuid[]) group by user_id";

    private final JdbcTemplate database;
    private final Freshness freshness;

    LearnerQueries(JdbcTemplate database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    @Transactional(readOnly = true)
    public OverallView overall(UUID student) {
        return database.query(
                OVERALL,
                rows -> {
                    OverallBar overall = new OverallBar(0, 0, 0, 0);
                    List<CourseProgressView> courses = new ArrayList<>();
                    while (rows.next()) {
                        overall = bar(rows);
                        if (Columns.maybeUuid(rows, "enrollment_id") != null) {
                            courses.add(course(rows));
                        }
                    }
                    return new OverallView(
                            overall.enrolled(), overall.modules(), overall.completed(), overall.percent(), courses);
                },
                student,
                student);
    }

    @Transactional(readOnly = true)
    public DashboardView dashboard(UUID student) {
        DashboardView none = noDashboard();
        return dashboards(Set.of(student)).getOrDefault(student, none);
    }

    /** For a student without events. */
    public DashboardView noDashboard() {
        return new DashboardView(0, freshness.asOf(), new OverallBar(0, 0, 0, 0), List.of(), List.of());
    }

    /** The dashboards of several people at once; people without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, DashboardView> dashboards(Collection<UUID> students) {
        Instant asOf = freshness.asOf();
        Map<UUID, DashboardView> dashboards = new HashMap<>();
        database.query(DASHBOARDS, statement -> Rows.of(statement, students).uuid(it -> it), rows -> {
            UUID student = Columns.uuid(rows, "user_id");
            DashboardView dashboard = dashboards.get(student);
            if (dashboard == null) {
                dashboard = new DashboardView(
                        rows.getLong("revision"), asOf, bar(rows), new ArrayList<>(), new ArrayList<>());
                dashboards.put(student, dashboard);
            }
            if (Columns.maybeUuid(rows, "enrollment_id") != null) {
                dashboard.courses().add(card(rows));
            }
        });
        // Later than the revision was read: what happens in between comes with a higher one.
        database.query(
                ACTIVITY, statement -> Rows.of(statement, dashboards.keySet()).uuid(it -> it), rows -> {
                    DashboardView dashboard = dashboards.get(Columns.uuid(rows, "user_id"));
                    if (dashboard != null) {
                        dashboard.recentActivity().add(activity(rows));
                    }
                });
        return dashboards;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Long> revisions(Collection<UUID> students) {
        Map<UUID, Long> revisions = new HashMap<>();
        database.query(REVISIONS, statement -> Rows.of(statement, students).uuid(it -> it), rows -> {
            revisions.put(Columns.uuid(rows, "user_id"), rows.getLong(2));
        });
        return revisions;
    }

    private static OverallBar bar(ResultSet row) throws SQLException {
        int total = row.getInt("all_total");
        int completed = row.getInt("all_completed");
        return new OverallBar(row.getInt("all_enrolled"), total, completed, Percent.of(completed, total));
    }

    private static CourseProgressView course(ResultSet row) throws SQLException {
        return new CourseProgressView(
                Columns.uuid(row, "enrollment_id"),
                Columns.uuid(row, "course_id"),
                row.getString("title"),
                row.getInt("completed"),
                row.getInt("total"),
                Percent.of(row.getInt("completed"), row.getInt("total")),
                row.getInt("outline_version"),
                Columns.maybeInstant(row, "last_activity_at"),
                Columns.maybeInstant(row, "course_completed_at"));
    }

    private static CourseCardView card(ResultSet row) throws SQLException {
        UUID next = Columns.maybeUuid(row, "next_id");
        return new CourseCardView(
                Columns.uuid(row, "enrollment_id"),
                Columns.uuid(row, "course_id"),
                row.getString("title"),
                row.getInt("completed"),
                row.getInt("total"),
                Percent.of(row.getInt("completed"), row.getInt("total")),
                Columns.maybeInstant(row, "enrolled_at"),
                Columns.maybeInstant(row, "last_activity_at"),
                Columns.maybeInstant(row, "course_completed_at"),
                next == null ? null : new NextModuleView(next, String.valueOf(row.getString("next_title"))));
    }

    private static RecentActivityView activity(ResultSet row) throws SQLException {
        return new RecentActivityView(
                Columns.uuid(row, "enrollment_id"),
                Columns.uuid(row, "course_id"),
                row.getString("course_title"),
                Columns.uuid(row, "module_id"),
                row.getString("module_title"),
                Columns.instant(row, "completed_at"));
    }
}
