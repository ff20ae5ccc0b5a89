package com.academy.course.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * An enrolment as the API shows it.
 *
 * @param sequence the number of the last fact told about it, for readers that also hear the facts
 */
public record EnrollmentView(
        UUID id,
        UUID organizationId,
        UUID userId,
        UUID courseId,
        EnrollmentStatus status,
        Instant enrolledAt,
        int outlineVersion,
        long sequence) {}
