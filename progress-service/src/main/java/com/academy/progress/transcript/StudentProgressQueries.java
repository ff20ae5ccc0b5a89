package com.academy.progress.transcript;

import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.Progress;
import com.academy.progress.enrollment.StudentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All courses of one student, in any organisation: for services, which check who may see them. */
@Service
public class StudentProgressQueries {

    private final JdbcClient database;
    private final Transactions transaction;

    StudentProgressQueries(JdbcClient database, Transactions transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @param organization of the courses; null for all */
    public List<StudentProgressView> get(StudentId student, @Nullable UUID organization) {
        List<StudentProgressView> courses = find(student, organization);
        if (courses.isEmpty()) {
            throw new StudentNotFoundException(student);
        }
        return courses;
    }

    private List<StudentProgressView> find(StudentId student, @Nullable UUID organization) {
        return Workers.run(
                Set.of(),
                Set.of(student.value()),
                () -> transaction.call(() -> database.sql("""
                        select e.enrollment_id, e.organization_id, e.course_id, o.title, e.status,
                               coalesce(counted.completed, e.completed) as completed,
                               coalesce(counted.total, e.total) as total, e.enrolled_at, e.course_completed_at
                        from enrollment e
                        left join course c on c.organization_id = e.organization_id and c.course_id = e.course_id
                        left join course_outline o on o.organization_id = c.organization_id
                            and o.course_id = c.course_id and o.version = c.outline_version
                        left join lateral (
                            select count(*)::int as total, count(r.completed_at)::int as completed
                            from jsonb_array_elements(o.modules) as module
                            left join progress_record r on r.organization_id = e.organization_id
                                and r.enrollment_id = e.enrollment_id
                                and r.module_id = (module->>'moduleId')::uuid
                            where (module->>'required')::boolean
                        ) counted on o.modules is not null
                        where e.user_id = :student
                          and (cast(:organization as uuid) is null or e.organization_id = :organization)
                        order by e.enrollment_id
                        """)
                        .param("student", student.value())
                        .param("organization", organization)
                        .query((row, _) -> view(row))
                        .list()));
    }

    private static StudentProgressView view(ResultSet row) throws SQLException {
        Progress progress = Progress.of(row.getInt("completed"), row.getInt("total"));
        return new StudentProgressView(
                row.getObject("enrollment_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getString("title"),
                EnrollmentStatus.valueOf(row.getString("status"))
                        .shown(Columns.maybeInstant(row, "course_completed_at")),
                progress.completed(),
                progress.total(),
                progress.percent(),
                Columns.maybeInstant(row, "enrolled_at"),
                Columns.maybeInstant(row, "course_completed_at"));
    }
}
