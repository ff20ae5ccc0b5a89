package com.academy.progress.enrollment;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps our copy of enrolments in step with what course-service tells, in whatever order it arrives. */
@Service
public class KeepEnrollments {

    private final Enrollments enrollments;

    KeepEnrollments(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    @Transactional
    public void keep(Collection<EnrollmentCopy> told) {
        // One row for each enrolment, as a statement may not touch one twice; in one order for all, so that two
        // batches never wait for each other.
        Map<UUID, EnrollmentCopy> latest = new TreeMap<>();
        told.forEach(copy -> latest.merge(copy.id().value(), copy, EnrollmentCopy::and));
        enrollments.store(latest.values());
    }
}
