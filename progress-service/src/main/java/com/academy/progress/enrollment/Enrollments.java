package com.academy.progress.enrollment;

import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Rows;
import com.academy.platform.jdbc.Timestamps;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.OutlineNotHereException;
import com.academy.progress.outline.OutlineQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Plain SQL, as few statements as there can be: completing a module is what this platform does most. */
@Component
class Enrollments {

    /**
     * A transaction that waited for the lock gets the enrolment's latest row, but joined rows as they were when the
     * statement began. The same row joined to itself shows it: its version then is an older one.
     */
    private static final String LOCK = """
            select e.organization_id, e.course_id, e.status, e.enrolled_at, e.outline_version, e.completed,
                   e.course_completed_at, e.course_completed_version, e.version, e.sequence,
                   seen.version, c.outline_version,
                   r.module_id, r.progress_id, r.started_at, r.completed_at, r.time_spent_seconds
            from enrollment e
            join enrollment seen using (organization_id, enrollment_id)
            left join course c on c.organization_id = e.organization_id and c.course_id = e.course_id
            left join progress_record r on r.organization_id = e.organization_id
                and r.enrollment_id = e.enrollment_id and r.module_id = any (?)
            where e.enrollment_id = ? and e.user_id = ?
            for update of e""";

    private static final String RECORDS = """
            select module_id, progress_id, started_at, completed_at, time_spent_seconds from progress_record
            where organization_id = ? and enrollment_id = ? and module_id = any (?)""";

    private static final String COMPLETED = """
            select module_id from progress_record
            where organization_id = ? and enrollment_id = ? and completed_at is not null""";

    private static final String SAVE = """
            with recorded as (
                insert into progress_record (organization_id, enrollment_id, user_id, course_id,
                                             module_id, progress_id, started_at, completed_at, time_spent_seconds)
                select ?, ?, ?, ?, r.*
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::int[]) as r
                on conflict on constraint progress_record_pk do update
                set started_at = excluded.started_at, completed_at = excluded.completed_at,
                    time_spent_seconds = excluded.time_spent_seconds)
            update enrollment
            set outline_version = ?, completed = ?, total = ?, course_completed_at = ?, course_completed_version = ?,
                sequence = ?, version = version + 1
            where organization_id = ? and enrollment_id = ? and version = ?""";

    private static final String STORE = """
            with stored as (
                insert into enrollment
                    (organization_id, enrollment_id, user_id, course_id, status, enrolled_at, copied_sequence)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                                     ?::bigint[])
                on conflict on constraint enrollment_pk do update
                set status = case when excluded.copied_sequence > enrollment.copied_sequence
                                  then excluded.status else enrollment.status end,
                    enrolled_at = coalesce(enrollment.enrolled_at, excluded.enrolled_at),
                    copied_sequence = greatest(enrollment.copied_sequence, excluded.copied_sequence)
                where excluded.copied_sequence > enrollment.copied_sequence
                   or (enrollment.enrolled_at is null and excluded.enrolled_at is not null)
                returning new.enrollment_id, old.status as was, new.status as status
            )
            select enrollment_id from stored
            where was in ('DROPPED', 'EXPIRED') and status in ('ACTIVE', 'COMPLETED')""";

    private final JdbcTemplate database;
    private final OutlineQueries outlines;

    Enrollments(JdbcTemplate database, OutlineQueries outlines) {
        this.database = database;
        this.outlines = outlines;
    }

    /**
     * Locks the enrolment until the end of the transaction. For callers other than its student it does not exist.
     *
     * @param modules whose records are loaded
     */
    Enrollment get(EnrollmentId id, StudentId student, Collection<ModuleId> modules) {
        Optional<Locked> locked = database.query(
                LOCK,
                statement -> {
                    Rows.of(statement, modules).uuid(ModuleId::value);
                    statement.setObject(2, id.value());
                    statement.setObject(3, student.value());
                },
                row -> row.next() ? Optional.of(Locked.of(row, id, student)) : Optional.empty());
        Locked row = Objects.requireNonNull(locked).orElseThrow(() -> new ObtainCopies.EnrollmentNotHereException(id));
        Enrollment.Key key = row.key();
        // The copy of the course may be the older one after waiting, but never older than what was counted by.
        int current = Math.max(row.currentOutline(), row.countedBy());
        if (current == 0) {
            throw new OutlineNotHereException(key.courseId());
        }
        Outline outline = outlines.of(key.organizationId(), key.courseId(), current);
        int completed = row.version() == 0 || row.countedBy() == current ? row.completed() : recount(key, outline);
        List<ModuleRecord> records = row.version() == row.seenVersion() ? row.records() : records(key, modules);
        return new Enrollment(
                key,
                row.status(),
                row.enrolledAt(),
                outline,
                completed,
                row.courseCompletion(),
                row.version(),
                row.sequence(),
                records);
    }

    /** Writes what has changed; the caller holds the lock. */
    void save(Enrollment enrollment) {
        Enrollment.Key key = enrollment.key();
        List<ModuleRecord> records = enrollment.changedRecords();
        Enrollment.CourseCompletion completion = enrollment.courseCompletion();
        int saved = database.update(SAVE, statement -> {
            statement.setObject(1, key.organizationId());
            statement.setObject(2, key.id().value());
            statement.setObject(3, key.studentId().value());
            statement.setObject(4, key.courseId().value());
            Rows.of(statement, 4, records)
                    .uuid(it -> it.moduleId().value())
                    .uuid(ModuleRecord::id)
                    .instant(ModuleRecord::startedAt)
                    .instant(ModuleRecord::completedAt)
                    .integer(ModuleRecord::timeSpentSeconds);
            statement.setInt(10, enrollment.outline().version());
            statement.setInt(11, enrollment.progress().completed());
            statement.setInt(12, enrollment.progress().total());
            statement.setObject(13, completion == null ? null : Timestamps.of(completion.at()));
            statement.setObject(14, completion == null ? null : completion.outlineVersion(), java.sql.Types.INTEGER);
            statement.setLong(15, enrollment.sequence());
            statement.setObject(16, key.organizationId());
            statement.setObject(17, key.id().value());
            statement.setLong(18, enrollment.version());
        });
        Assert.state(saved == 1, () -> "Enrolment %s was changed under our lock".formatted(key.id()));
    }

    /** The module and the enrolment of a record. For callers other than its student it does not exist. */
    Optional<Subject> find(UUID progressId, StudentId student) {
        return database
                .query(
                        "select enrollment_id, module_id from progress_record where user_id = ? and progress_id = ?",
                        (row, _) -> new Subject(
                                new EnrollmentId(row.getObject(1, UUID.class)),
                                new ModuleId(row.getObject(2, UUID.class))),
                        student.value(),
                        progressId)
                .stream()
                .findFirst();
    }

    /**
     * The status moves only to higher sequences; a late enrolment date is filled in.
     *
     * @return the enrolments whose students had left the course and are enrolled again
     */
    List<EnrollmentId> store(Collection<EnrollmentCopy> copies) {
        PreparedStatementSetter parameters = statement -> {
            Rows.of(statement, copies)
                    .uuid(EnrollmentCopy::organizationId)
                    .uuid(it -> it.id().value())
                    .uuid(it -> it.studentId().value())
                    .uuid(it -> it.courseId().value())
                    .text(it -> it.status().name())
                    .instant(EnrollmentCopy::enrolledAt)
                    .bigint(EnrollmentCopy::sequence);
        };
        return database.query(STORE, parameters, (row, _) -> new EnrollmentId(row.getObject(1, UUID.class)));
    }

    private int recount(Enrollment.Key key, Outline outline) {
        return outline.requiredAmong(database.query(
                COMPLETED,
                (row, _) -> new ModuleId(row.getObject(1, UUID.class)),
                key.organizationId(),
                key.id().value()));
    }

    private List<ModuleRecord> records(Enrollment.Key key, Collection<ModuleId> modules) {
        PreparedStatementSetter parameters = statement -> {
            statement.setObject(1, key.organizationId());
            statement.setObject(2, key.id().value());
            Rows.of(statement, 2, modules).uuid(ModuleId::value);
        };
        return database.query(RECORDS, parameters, (row, _) -> record(row, 1));
    }

    private static ModuleRecord record(ResultSet row, int column) throws SQLException {
        return new ModuleRecord(
                row.getObject(column + 1, UUID.class),
                new ModuleId(row.getObject(column, UUID.class)),
                Columns.maybeInstant(row, column + 2),
                Columns.maybeInstant(row, column + 3),
                row.getInt(column + 4));
    }

    static Enrollment.@Nullable CourseCompletion completion(ResultSet row, int column) throws SQLException {
        Instant at = Columns.maybeInstant(row, column);
        return at == null ? null : new Enrollment.CourseCompletion(at, row.getInt(column + 1));
    }

    /** What a record is about. */
    record Subject(EnrollmentId enrollment, ModuleId module) {}

    private record Locked(
            Enrollment.Key key,
            EnrollmentStatus status,
            @Nullable Instant enrolledAt,
            int countedBy,
            int completed,
            Enrollment.@Nullable CourseCompletion courseCompletion,
            long version,
            long sequence,
            long seenVersion,
            int currentOutline,
            List<ModuleRecord> records) {

        static Locked of(ResultSet row, EnrollmentId id, StudentId student) throws SQLException {
            var first = new Locked(
                    new Enrollment.Key(
                            row.getObject(1, UUID.class), id, student, new CourseId(row.getObject(2, UUID.class))),
                    EnrollmentStatus.valueOf(row.getString(3)),
                    Columns.maybeInstant(row, 4),
                    row.getInt(5),
                    row.getInt(6),
                    completion(row, 7),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getInt(12),
                    new ArrayList<>());
            do {
                if (row.getObject(13) != null) {
                    first.records.add(record(row, 13));
                }
            } while (row.next());
            return first;
        }
    }
}
