package com.academy.progress.transcript;

import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import com.academy.progress.audit.Action;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.ModuleState;
import com.academy.progress.enrollment.ObtainCopies;
import com.academy.progress.enrollment.Progress;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.OutlineNotHereException;
import com.academy.progress.outline.OutlineQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side. Numbers are counted from the records by the current outline, so they can be explained by them. */
@Service
public class TranscriptQueries {

    private static final String COURSE = """
            select e.organization_id, e.user_id, e.course_id, e.status, e.course_completed_at, e.sequence,
                   c.outline_version, c.archived_at,
                   r.module_id, r.progress_id, r.started_at, r.completed_at, r.time_spent_seconds
            from enrollment e
            left join course c on c.organization_id = e.organization_id and c.course_id = e.course_id
            left join progress_record r on r.organization_id = e.organization_id
                and r.enrollment_id = e.enrollment_id
            where e.enrollment_id = ?""";

    private static final String RECORDS = """
            select progress_id, enrollment_id, course_id, module_id, user_id, started_at, completed_at,
                   time_spent_seconds
            from progress_record
            where\s""";

    private final JdbcTemplate database;
    private final JdbcClient lists;
    private final OutlineQueries outlines;
    private final ObtainCopies obtainCopies;
    private final Audit audit;
    private final Transactions transaction;

    TranscriptQueries(
            JdbcTemplate database,
            JdbcClient lists,
            OutlineQueries outlines,
            ObtainCopies obtainCopies,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.lists = lists;
        this.outlines = outlines;
        this.obtainCopies = obtainCopies;
        this.audit = audit;
        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        this.transaction = new Transactions(readOnly);
    }

    public CourseProgressView course(EnrollmentId id, CurrentUser reader) {
        See seen = obtainCopies.whereLacking(() -> transaction.call(() -> see(id, reader)));
        recordUnlessOwn(seen, reader);
        return seen.view();
    }

    public Page<RecordView> ofEnrollment(EnrollmentId id, CurrentUser reader, PageRequest page) {
        Records read = obtainCopies.whereLacking(() -> transaction.call(() -> {
            See seen = see(id, reader);
            return new Records(
                    seen,
                    list(
                            "organization_id = :organization and enrollment_id = :enrollment",
                            Map.of("organization", seen.outline().organizationId(), "enrollment", id.value()),
                            page));
        }));
        recordUnlessOwn(read.seen(), reader);
        return read.page();
    }

    /** Students read their own progress very often; the audit has only what others read of it. */
    private void recordUnlessOwn(See seen, CurrentUser reader) {
        UUID student = seen.row().studentId();
        if (!student.equals(reader.id())) {
            audit.record(AuditEntry.of(Action.PROGRESS_READ, AuditSubject.user(student))
                    .facts(null, Map.of("enrollmentId", seen.id().value())));
        }
    }

    public Page<RecordView> of(StudentId student, PageRequest page) {
        return transaction.call(() -> list("user_id = :student", Map.of("student", student.value()), page));
    }

    public Page<RecordView> inOrganization(UUID organization, RecordFilter filter, PageRequest page) {
        var condition = new StringBuilder("organization_id = :organization");
        Map<String, Object> parameters = new HashMap<>(Map.of("organization", organization));
        if (filter.courseId() != null) {
            condition.append(" and course_id = :course");
            parameters.put("course", filter.courseId());
        }
        if (filter.userId() != null) {
            condition.append(" and user_id = :student");
            parameters.put("student", filter.userId());
        }
        if (filter.status() != null) {
            condition.append(
                    switch (filter.status()) {
                        case STARTED -> " and completed_at is null";
                        case COMPLETED -> " and completed_at is not null";
                    });
        }
        Page<RecordView> records = transaction.call(() -> list(condition.toString(), parameters, page));
        AuditSubject subject =
                filter.userId() == null ? AuditSubject.organization(organization) : AuditSubject.user(filter.userId());
        audit.record(AuditEntry.of(Action.PROGRESS_READ, subject).facts(null, filter));
        return records;
    }

    private See see(EnrollmentId id, CurrentUser reader) {
        Optional<Row> found = database.query(
                COURSE,
                statement -> statement.setObject(1, id.value()),
                result -> result.next() ? Optional.of(Row.of(result)) : Optional.empty());
        Row row = Objects.requireNonNull(found).orElseThrow(() -> new ObtainCopies.EnrollmentNotHereException(id));
        if (row.outlineVersion() == 0) {
            throw new OutlineNotHereException(row.courseId());
        }
        Outline outline = outlines.of(row.organizationId(), row.courseId(), row.outlineVersion());
        if (!new Reader(reader).maySee(row.studentId(), outline)) {
            throw new ObtainCopies.EnrollmentNotFoundException(id);
        }
        return new See(id, row, outline);
    }

    /** Newest first. */
    private Page<RecordView> list(String condition, Map<String, ?> parameters, PageRequest page) {
        var query = lists.sql(RECORDS + condition
                        + (page.cursor().isPresent() ? " and progress_id < :before" : "")
                        + " order by progress_id desc limit :rows")
                .params(parameters)
                .param("rows", page.fetch());
        if (page.cursor().isPresent()) {
            query = query.param("before", page.cursor().get().uuid(0));
        }
        return Page.of(query.query((row, _) -> recordView(row)).list(), page, record -> Cursor.of(record.id()));
    }

    private static RecordView recordView(ResultSet row) throws SQLException {
        Instant completedAt = Columns.maybeInstant(row, 7);
        return new RecordView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                completedAt == null ? ModuleState.STARTED : ModuleState.COMPLETED,
                completedAt != null,
                Columns.maybeInstant(row, 6),
                completedAt,
                row.getInt(8));
    }

    private record Records(See seen, Page<RecordView> page) {}

    private record See(EnrollmentId id, Row row, Outline outline) {

        CourseProgressView view() {
            Set<ModuleId> done = new HashSet<>();
            row.entries().forEach((module, entry) -> {
                if (entry.completedAt() != null) {
                    done.add(module);
                }
            });
            Progress progress = Progress.of(outline.requiredAmong(done), outline.required());
            ModuleId next = outline.nextAfter(done);
            return new CourseProgressView(
                    id.value(),
                    row.courseId().value(),
                    outline.title(),
                    row.status().shown(row.courseCompletedAt()),
                    outline.version(),
                    progress.completed(),
                    progress.total(),
                    progress.percent(),
                    outline.modules().stream().map(this::moduleView).toList(),
                    next == null ? null : next.value(),
                    row.courseCompletedAt(),
                    row.archivedAt(),
                    id.position(row.sequence()));
        }

        private CourseProgressView.ModuleView moduleView(Outline.Module module) {
            Entry entry = row.entries().get(module.id());
            return new CourseProgressView.ModuleView(
                    module.id().value(),
                    module.title(),
                    module.position(),
                    module.required(),
                    entry == null
                            ? ModuleState.NOT_STARTED
                            : entry.completedAt() == null ? ModuleState.STARTED : ModuleState.COMPLETED,
                    entry == null ? null : entry.id(),
                    entry == null ? null : entry.startedAt(),
                    entry == null ? null : entry.completedAt(),
                    entry == null ? 0 : entry.timeSpentSeconds());
        }
    }

    private record Entry(
            UUID id, @Nullable Instant startedAt, @Nullable Instant completedAt, int timeSpentSeconds) {}

    private record Row(
            UUID organizationId,
            UUID studentId,
            CourseId courseId,
            EnrollmentStatus status,
            @Nullable Instant courseCompletedAt,
            long sequence,
            int outlineVersion,
            @Nullable Instant archivedAt,
            Map<ModuleId, Entry> entries) {

        static Row of(ResultSet result) throws SQLException {
            var row = new Row(
                    result.getObject(1, UUID.class),
                    result.getObject(2, UUID.class),
                    new CourseId(result.getObject(3, UUID.class)),
                    EnrollmentStatus.valueOf(result.getString(4)),
                    Columns.maybeInstant(result, 5),
                    result.getLong(6),
                    result.getInt(7),
                    Columns.maybeInstant(result, 8),
                    new HashMap<>());
            do {
                UUID module = result.getObject(9, UUID.class);
                if (module != null) {
                    row.entries.put(
                            new ModuleId(module),
                            new Entry(
                                    result.getObject(10, UUID.class),
                                    Columns.maybeInstant(result, 11),
                                    Columns.maybeInstant(result, 12),
                                    result.getInt(13)));
                }
            } while (result.next());
            return row;
        }
    }
}
