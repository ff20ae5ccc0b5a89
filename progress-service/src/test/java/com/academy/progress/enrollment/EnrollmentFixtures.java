package com.academy.progress.enrollment;

import com.academy.platform.domain.Ids;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Ready-made enrolments for tests. */
final class EnrollmentFixtures {

    static final Instant SUNDAY = Instant.parse("2026-01-11T09:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-01-13T09:00:00Z");

    private EnrollmentFixtures() {}

    /** Since Monday. */
    static Enrollment anEnrollmentIn(Outline course) {
        return anEnrollmentIn(course, EnrollmentStatus.ACTIVE);
    }

    static Enrollment anEnrollmentIn(Outline course, EnrollmentStatus status) {
        return new Enrollment(key(course), status, MONDAY, course, 0, null, 0, 0, List.of());
    }

    /** As it is found again when the outline has become another one. */
    static Enrollment again(
            Enrollment before, Outline course, Set<ModuleId> completed, Collection<ModuleRecord> atHand) {
        return new Enrollment(
                before.key(),
                EnrollmentStatus.ACTIVE,
                MONDAY,
                course,
                course.requiredAmong(completed),
                before.courseCompletion(),
                before.version() + 1,
                before.sequence(),
                atHand);
    }

    private static Enrollment.Key key(Outline course) {
        return new Enrollment.Key(
                course.organizationId(), new EnrollmentId(Ids.next()), new StudentId(Ids.next()), course.courseId());
    }
}
