package com.academy.progress.enrollment;

import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Rows;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.OutlineChange;
import com.academy.progress.outline.OutlineQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Enrolments that are counted by a new outline, many in one statement. */
@Component
class EnrollmentCounts {

    private static final String COUNTED_ANEW = """
            select e.organization_id, e.enrollment_id, e.user_id, e.course_id, e.status, e.enrolled_at,
                   e.course_completed_at, e.course_completed_version, e.version, e.sequence,
                   greatest(c.outline_version, e.outline_version)
            from enrollment e
            join course c on c.organization_id = e.organization_id and c.course_id = e.course_id
            where c.outline_version is not null\s""";

    private static final String OF_THESE = "and e.enrollment_id = any (?) order by e.enrollment_id for update of e";

    private static final String NEXT_OF_A_COURSE = """
            and e.organization_id = ? and e.course_id = ? and e.outline_version < ?
              and (cast(? as uuid) is null or e.enrollment_id > ?)
            order by e.enrollment_id limit ? for update of e""";

    private static final String COUNTS = """
            select enrollment_id, count(*) from progress_record
            where organization_id = ? and enrollment_id = any (?) and module_id = any (?) and completed_at is not null
            group by 1""";

    private static final String SAVE_COUNTS = """
            update enrollment e
            set outline_version = n.outline_version, completed = n.completed, total = n.total,
                course_completed_at = n.course_completed_at, course_completed_version = n.course_completed_version,
                sequence = n.sequence, version = e.version + 1
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::int[], ?::bigint[],
                        ?::bigint[])
                as n (organization_id, enrollment_id, outline_version, completed, total, course_completed_at,
                      course_completed_version, sequence, version)
            where e.organization_id = n.organization_id and e.enrollment_id = n.enrollment_id
              and e.version = n.version""";

    private final JdbcTemplate database;
    private final OutlineQueries outlines;
    private final Outbox outbox;
    private final Clock clock;

    EnrollmentCounts(JdbcTemplate database, OutlineQueries outlines, Outbox outbox, Clock clock) {
        this.database = database;
        this.outlines = outlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Locks enrolments in the order of their ids, counted by the current outline; without an outline none is counted.
     */
    List<Enrollment> lock(Collection<EnrollmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : countedAnew(
                        COUNTED_ANEW + OF_THESE,
                        statement -> Rows.of(statement, ids).uuid(EnrollmentId::value));
    }

    /** Locks the next enrolments of a course that are counted by an older outline, counted by the current one. */
    List<Enrollment> lockNext(OutlineChange change, int limit) {
        return countedAnew(COUNTED_ANEW + NEXT_OF_A_COURSE, statement -> {
            statement.setObject(1, change.organizationId());
            statement.setObject(2, change.courseId().value());
            statement.setInt(3, change.version());
            statement.setObject(4, change.through());
            statement.setObject(5, change.through());
            statement.setInt(6, limit);
        });
    }

    private List<Enrollment> countedAnew(String lock, PreparedStatementSetter parameters) {
        List<ToCount> rows = database.query(lock, parameters, (row, _) -> ToCount.of(row));
        Map<Outline, List<ToCount>> byOutline = new LinkedHashMap<>();
        rows.forEach(row -> byOutline
                .computeIfAbsent(outlineOf(row), _ -> new ArrayList<>())
                .add(row));
        // Counted by a statement of its own, which sees what was written before we had the locks.
        Map<EnrollmentId, Integer> completed = new HashMap<>();
        byOutline.forEach((outline, its) -> completed.putAll(counts(outline, its)));
        return rows.stream()
                .map(row -> row.enrollment(
                        outlineOf(row), completed.getOrDefault(row.key().id(), 0)))
                .toList();
    }

    private Outline outlineOf(ToCount row) {
        return outlines.of(row.key().organizationId(), row.key().courseId(), row.outlineVersion());
    }

    private Map<EnrollmentId, Integer> counts(Outline outline, List<ToCount> rows) {
        List<ModuleId> required = outline.modules().stream()
                .filter(Outline.Module::required)
                .map(Outline.Module::id)
                .toList();
        Map<EnrollmentId, Integer> counts = new HashMap<>();
        database.query(
                COUNTS,
                statement -> {
                    statement.setObject(1, outline.organizationId());
                    Rows.of(statement, 1, rows)
                            .uuid(it -> it.key().id().value())
                            .then(required)
                            .uuid(ModuleId::value);
                },
                row -> {
                    counts.put(new EnrollmentId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    /**
     * Counts enrolments by the current outline without a command of their students.
     *
     * @param locked by the caller's transaction, counted by the current outline
     */
    void countAnew(List<Enrollment> locked) {
        if (locked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        locked.forEach(enrollment -> enrollment.countAnew(now));
        save(locked);
        outbox.publishAll(locked.stream()
                .flatMap(enrollment -> enrollment.announced().stream())
                .toList());
    }

    /** Writes counters and course completions. */
    private void save(List<Enrollment> enrollments) {
        int saved = database.update(SAVE_COUNTS, statement -> {
            Rows.of(statement, enrollments)
                    .uuid(it -> it.key().organizationId())
                    .uuid(it -> it.key().id().value())
                    .integer(it -> it.outline().version())
                    .integer(it -> it.progress().completed())
                    .integer(it -> it.progress().total())
                    .instant(Enrollment::courseCompletedAt)
                    .integer(Enrollment::courseCompletedVersion)
                    .bigint(Enrollment::sequence)
                    .bigint(Enrollment::version);
        });
        Assert.state(saved == enrollments.size(), "Enrolments were changed under our locks");
    }

    private record ToCount(
            Enrollment.Key key,
            EnrollmentStatus status,
            @Nullable Instant enrolledAt,
            Enrollment.@Nullable CourseCompletion courseCompletion,
            long version,
            long sequence,
            int outlineVersion) {

        static ToCount of(ResultSet row) throws SQLException {
            return new ToCount(
                    new Enrollment.Key(
                            row.getObject(1, UUID.class),
                            new EnrollmentId(row.getObject(2, UUID.class)),
                            new StudentId(row.getObject(3, UUID.class)),
                            new CourseId(row.getObject(4, UUID.class))),
                    EnrollmentStatus.valueOf(row.getString(5)),
                    Columns.maybeInstant(row, 6),
                    Enrollments.completion(row, 7),
                    row.getLong(9),
                    row.getLong(10),
                    row.getInt(11));
        }

        Enrollment enrollment(Outline outline, int completed) {
            return new Enrollment(
                    key, status, enrolledAt, outline, completed, courseCompletion, version, sequence, List.of());
        }
    }
}
