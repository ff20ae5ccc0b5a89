package com.academy.course.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * An enrolment as the API shows it.
 *
 * @param id id of the enrolment; it stays the same when the student leaves and comes back
 * @param organizationId the organisation that the course belongs to
 * @param userId user id of the student
 * @param courseId id of the course
 * @param status {@code ACTIVE} while the student is in the course, {@code DROPPED} after leaving it
 * @param enrolledAt when the student entered the course, most recently
 * @param outlineVersion the outline that was current when the student entered. Example: 4
 * @param sequence the number of the last event published about the enrolment, for readers that also receive the events.
 *     Example: 9
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
