package com.academy.auth.people.file;

import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a copy of the courses and of the progress in them; events may arrive in any order. */
@Service
public class KeepTotals {

    private final JdbcTemplate database;

    KeepTotals(JdbcTemplate database) {
        this.database = database;
    }

    @Transactional
    public void keepCourses(Collection<CourseTaught> told) {
        // One row for each, as a statement may not touch one twice; in one order, so that batches never wait for each
        // other.
        Map<UUID, CourseTaught> courses = new TreeMap<>();
        told.forEach(it -> courses.merge(it.courseId(), it, CourseTaught::and));
        database.update(
                """
                insert into taught_course as known (organization_id, course_id, instructor_id, sequence, archived)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::boolean[])
                on conflict (organization_id, course_id) do update
                set instructor_id = case when excluded.instructor_id is not null
                                              and (known.instructor_id is null or excluded.sequence > known.sequence)
                                         then excluded.instructor_id else known.instructor_id end,
                    sequence = case when excluded.instructor_id is not null
                                         and (known.instructor_id is null or excluded.sequence > known.sequence)
                                    then excluded.sequence else known.sequence end,
                    archived = known.archived or excluded.archived
                """,
                array(courses.values(), CourseTaught::organizationId),
                array(courses.values(), CourseTaught::courseId),
                array(courses.values(), CourseTaught::instructorId),
                array(courses.values(), CourseTaught::sequence),
                array(courses.values(), CourseTaught::archived));
    }

    @Transactional
    public void keepLearning(Collection<CourseLearned> told) {
        Map<UUID, CourseLearned> enrollments = new TreeMap<>();
        told.forEach(it -> enrollments.merge(it.enrollmentId(), it, CourseLearned::and));
        database.update(
                """
                insert into course_learning as known (organization_id, enrollment_id, user_id, course_id, active,
                        status_sequence, completed, total, learned_sequence, course_completed)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[],
                                     ?::bigint[], ?::int[], ?::int[], ?::bigint[], ?::boolean[])
                on conflict (organization_id, enrollment_id) do update
                set active = case when excluded.status_sequence > known.status_sequence
                                  then excluded.active else known.active end,
                    status_sequence = greatest(excluded.status_sequence, known.status_sequence),
                    completed = case when excluded.learned_sequence > known.learned_sequence
                                     then excluded.completed else known.completed end,
                    total = case when excluded.learned_sequence > known.learned_sequence
                                 then excluded.total else known.total end,
                    learned_sequence = greatest(excluded.learned_sequence, known.learned_sequence),
                    course_completed = known.course_completed or excluded.course_completed
                """,
                array(enrollments.values(), CourseLearned::organizationId),
                array(enrollments.values(), CourseLearned::enrollmentId),
                array(enrollments.values(), CourseLearned::userId),
                array(enrollments.values(), CourseLearned::courseId),
                array(enrollments.values(), CourseLearned::active),
                array(enrollments.values(), CourseLearned::statusSequence),
                array(enrollments.values(), CourseLearned::completed),
                array(enrollments.values(), CourseLearned::total),
                array(enrollments.values(), CourseLearned::learnedSequence),
                array(enrollments.values(), CourseLearned::courseCompleted));
    }

    private static <T> SqlParameterValue array(Collection<T> rows, Function<T, @Nullable Object> column) {
        return new SqlParameterValue(
                Types.OTHER,
                "{"
                        + String.join(
                                ",",
                                rows.stream()
                                        .map(column)
                                        .map(it -> it == null ? "null" : it.toString())
                                        .toList())
                        + "}");
    }
}
