package com.academy.analytics.learner;

import com.academy.analytics.courseprogress.EnrollmentStatus;
import com.academy.analytics.courseprogress.Percent;
import com.academy.analytics.learner.LearningView.LearnedCourse;
import com.academy.analytics.learner.LearningView.Taught;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What one person learns and teaches, in all organisations: for services, which know who may see it. */
@Service
public class PersonLearningQueries {

    private final JdbcClient database;
    private final Transactions transaction;

    PersonLearningQueries(JdbcClient database, Transactions transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @param organization of the courses; null for all */
    public LearningView get(UUID person, @Nullable UUID organization) {
        List<LearnedCourse> learned =
                Workers.run(Set.of(), Set.of(person), () -> transaction.call(() -> learned(person, organization)));
        Set<UUID> teachesIn =
                Workers.run(Set.of(), Set.of(person), () -> transaction.call(() -> teachesIn(person, organization)));
        Taught taught = teachesIn.isEmpty()
                ? new Taught(0, 0)
                : Workers.run(teachesIn, () -> transaction.call(() -> taught(person, organization)));
        return new LearningView(learned, taught);
    }

    private List<LearnedCourse> learned(UUID person, @Nullable UUID organization) {
        return database.sql("""
                select p.enrollment_id, p.organization_id, p.course_id, course.title, p.status, p.completed, p.total,
                       p.course_completed_at
                from course_progress p
                left join course on course.organization_id = p.organization_id and course.course_id = p.course_id
                where p.user_id = :person
                  and (cast(:organization as uuid) is null or p.organization_id = :organization)
                order by p.enrollment_id
                """)
                .param("person", person)
                .param("organization", organization)
                .query((row, _) -> course(row))
                .list();
    }

    private Set<UUID> teachesIn(UUID person, @Nullable UUID organization) {
        return new HashSet<>(database.sql("""
                select distinct organization_id from course
                where instructor_id = :person and archived_at is null
                  and (cast(:organization as uuid) is null or organization_id = :organization)
                """)
                .param("person", person)
                .param("organization", organization)
                .query(UUID.class)
                .list());
    }

    private Taught taught(UUID person, @Nullable UUID organization) {
        return database.sql("""
                select count(distinct course.course_id) as courses, count(distinct p.user_id) as students
                from course
                left join course_progress p on p.organization_id = course.organization_id
                    and p.course_id = course.course_id and p.%s
                where course.instructor_id = :person and course.archived_at is null
                  and (cast(:organization as uuid) is null or course.organization_id = :organization)
                """.formatted(EnrollmentStatus.COUNTS))
                .param("person", person)
                .param("organization", organization)
                .query(Taught.class)
                .single();
    }

    private static LearnedCourse course(ResultSet row) throws SQLException {
        int completed = row.getInt("completed");
        int total = row.getInt("total");
        return new LearnedCourse(
                Columns.uuid(row, "enrollment_id"),
                Columns.uuid(row, "organization_id"),
                Columns.uuid(row, "course_id"),
                row.getString("title"),
                EnrollmentStatus.valueOf(row.getString("status")),
                completed,
                total,
                Percent.of(completed, total),
                Columns.maybeInstant(row, "course_completed_at"));
    }
}
