package com.academy.progress.enrollment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the local copy of enrolments up to date with course-service's events, in any order of arrival. */
@Service
public class KeepEnrollments {

    private final Enrollments enrollments;
    private final EnrollmentCounts counts;

    KeepEnrollments(Enrollments enrollments, EnrollmentCounts counts) {
        this.enrollments = enrollments;
        this.counts = counts;
    }

    @Transactional
    public void keep(Collection<EnrollmentCopy> told) {
        // One row for each enrolment, as a statement may not touch one twice; in one order for all, so that two
        // batches never wait for each other.
        Map<UUID, EnrollmentCopy> latest = new TreeMap<>();
        told.forEach(copy -> latest.merge(copy.id().value(), copy, EnrollmentCopy::and));
        List<EnrollmentId> returned = enrollments.store(latest.values());
        // The outline may have become a shorter one while they were out of the course.
        counts.countAnew(counts.lock(returned));
    }
}
