package com.academy.progress.enrollment;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.SequencedEvent;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's way through one course: the counters, and the records of the modules at hand rather than of all.
 *
 * <p>What is done stays done. Counters always speak of the outline given; facts name its version.
 */
final class Enrollment {

    private final Key key;
    private final EnrollmentStatus status;
    private final @Nullable Instant enrolledAt;
    private final Outline outline;
    private final Map<ModuleId, ModuleRecord> records = new HashMap<>();
    private final Set<ModuleId> changed = new LinkedHashSet<>();
    private final List<SequencedEvent> announced = new ArrayList<>();
    private final long version;
    private int completed;
    private @Nullable CourseCompletion courseCompletion;
    private long sequence;

    /**
     * @param completed how many of the required modules of this outline are done
     * @param version of the row, to detect changes since
     * @param sequence of the last fact announced
     */
    Enrollment(
            Key key,
            EnrollmentStatus status,
            @Nullable Instant enrolledAt,
            Outline outline,
            int completed,
            @Nullable CourseCompletion courseCompletion,
            long version,
            long sequence,
            Collection<ModuleRecord> atHand) {
        this.key = key;
        this.status = status;
        this.enrolledAt = enrolledAt;
        this.outline = outline;
        this.completed = completed;
        this.courseCompletion = courseCompletion;
        this.version = version;
        this.sequence = sequence;
        atHand.forEach(record -> records.put(record.moduleId(), record));
    }

    /** Begins the record of a module; there is at most one per module. */
    ModuleRecord start(ModuleId module, Instant now) {
        mustAllowLearning();
        ModuleRecord existing = records.get(module);
        if (existing != null) {
            throw new ModuleRecord.ModuleAlreadyStartedException(module, existing.id());
        }
        mustContain(module);
        return begin(module, now);
    }

    /** Applies a client's report; a repeated report changes nothing. */
    ModuleRecord update(ModuleId module, ModuleUpdate update, Instant now) {
        mustAllowLearning();
        ModuleRecord record = records.get(module);
        boolean completes = update.completes() && (record == null || !record.isCompleted());
        if (record == null || completes) {
            mustContain(module);
        }
        Instant completedAt = completes ? completionTime(update, now) : now;
        if (record == null) {
            record = update.completes() && !update.starts()
                    ? new ModuleRecord(Ids.next(), module, null, null, 0)
                    : begin(module, completedAt);
        }
        if (update.timeSpentSeconds() != null) {
            record = put(record.spent(update.timeSpentSeconds()));
        }
        if (completes) {
            record = complete(record, completedAt, now);
        }
        latchWhenAllIsDone(now);
        return record;
    }

    /** Counts by the outline given, which may ask for less than the one before: then the course is complete. */
    void countAnew(Instant now) {
        if (status.allowsLearning()) {
            latchWhenAllIsDone(now);
        }
    }

    Progress progress() {
        return Progress.of(completed, outline.required());
    }

    String position() {
        return key.id().position(sequence);
    }

    private ModuleRecord begin(ModuleId module, Instant at) {
        ModuleRecord record = put(new ModuleRecord(Ids.next(), module, at, null, 0));
        announce(new ModuleStarted(key.organizationId(), studentId(), enrollmentId(), courseId(), module.value(), at));
        return record;
    }

    private ModuleRecord complete(ModuleRecord begun, Instant at, Instant now) {
        // The client reported in the wrong order: a module is never completed before it was begun.
        Instant completedAt = begun.startedAt() != null && begun.startedAt().isAfter(at) ? begun.startedAt() : at;
        ModuleRecord record = put(begun.completed(completedAt));
        if (outline.requires(record.moduleId())) {
            completed++;
        }
        announce(new ModuleCompleted(
                key.organizationId(),
                studentId(),
                enrollmentId(),
                courseId(),
                record.moduleId().value(),
                outline.version(),
                completed,
                outline.required(),
                completedAt,
                now));
        return record;
    }

    private void latchWhenAllIsDone(Instant now) {
        if (courseCompletion == null && outline.required() > 0 && completed == outline.required()) {
            courseCompletion = new CourseCompletion(now, outline.version());
            announce(new CourseCompleted(
                    key.organizationId(),
                    studentId(),
                    enrollmentId(),
                    courseId(),
                    outline.version(),
                    completed,
                    outline.required(),
                    now));
        }
    }

    private void mustAllowLearning() {
        if (!status.allowsLearning()) {
            throw new EnrollmentNotActiveException(key.id(), status);
        }
    }

    private void mustContain(ModuleId module) {
        if (!outline.contains(module)) {
            throw new ModuleNotInCourseException(module, outline);
        }
    }

    private Instant completionTime(ModuleUpdate update, Instant now) {
        Instant at = Objects.requireNonNullElse(update.completedAt(), now);
        if (at.isAfter(now)) {
            throw new ImpossibleCompletionException("A module cannot have been completed in the future.");
        }
        if (enrolledAt != null && at.isBefore(enrolledAt) && update.completedAt() != null) {
            throw new ImpossibleCompletionException("A module cannot have been completed before the enrolment.");
        }
        return at;
    }

    private ModuleRecord put(ModuleRecord record) {
        if (!record.equals(records.put(record.moduleId(), record))) {
            changed.add(record.moduleId());
        }
        return record;
    }

    private void announce(DomainEvent event) {
        announced.add(new SequencedEvent(event, ++sequence));
    }

    List<SequencedEvent> announced() {
        return announced;
    }

    List<ModuleRecord> changedRecords() {
        return changed.stream()
                .map(module -> Objects.requireNonNull(records.get(module)))
                .toList();
    }

    boolean isChanged() {
        return !changed.isEmpty() || !announced.isEmpty();
    }

    Key key() {
        return key;
    }

    Outline outline() {
        return outline;
    }

    @Nullable CourseCompletion courseCompletion() {
        return courseCompletion;
    }

    @Nullable Instant courseCompletedAt() {
        return courseCompletion == null ? null : courseCompletion.at();
    }

    @Nullable Integer courseCompletedVersion() {
        return courseCompletion == null ? null : courseCompletion.outlineVersion();
    }

    long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }

    private UUID studentId() {
        return key.studentId().value();
    }

    private UUID enrollmentId() {
        return key.id().value();
    }

    private UUID courseId() {
        return key.courseId().value();
    }

    /** Identifies the enrolment, its student and its course: never changes. */
    record Key(UUID organizationId, EnrollmentId id, StudentId studentId, CourseId courseId) {}

    /** The course was completed under this version of its outline; a later version does not undo it. */
    record CourseCompletion(Instant at, int outlineVersion) {}

    static class EnrollmentNotActiveException extends RuleViolationException {

        /** @param enrollmentStatus state of the enrolment */
        EnrollmentNotActiveException(EnrollmentId id, EnrollmentStatus enrollmentStatus) {
            super("enrollment-not-active", "Enrolment %s is %s.".formatted(id.value(), enrollmentStatus));
            member("enrollmentStatus", enrollmentStatus.name());
        }
    }

    /** A client that was offline names a time that cannot be right. */
    static class ImpossibleCompletionException extends RuleViolationException {

        ImpossibleCompletionException(String why) {
            super("impossible-completion-time", why);
        }
    }

    static class ModuleNotInCourseException extends RuleViolationException {

        private final transient CourseId course;
        private final int outlineVersion;

        ModuleNotInCourseException(ModuleId module, Outline outline) {
            super(
                    "module-not-in-course",
                    "Module %s is not part of course %s."
                            .formatted(module.value(), outline.courseId().value()));
            this.course = outline.courseId();
            this.outlineVersion = outline.version();
        }

        CourseId course() {
            return course;
        }

        int outlineVersion() {
            return outlineVersion;
        }
    }
}
