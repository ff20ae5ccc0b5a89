package com.academy.course.enrollment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment in a list.
 *
 * @param id id of the enrolment; it stays the same when the student leaves and comes back
 * @param organizationId the organisation that the course belongs to
 * @param userId user id of the student
 * @param courseId id of the course
 * @param courseSlug the course's name in addresses. Example: spring-boot-basics
 * @param courseTitle title of the course as published. Example: Spring Boot basics
 * @param status {@code ACTIVE} while the student is in the course, {@code DROPPED} after leaving it
 * @param enrolledAt when the student entered the course, most recently
 * @param withdrawnAt when the student left the course; {@code null} while the student is in it
 * @param outlineVersion the outline that was current when the student entered. Example: 4
 */
public record EnrollmentSummary(
        UUID id,
        UUID organizationId,
        UUID userId,
        UUID courseId,
        String courseSlug,
        String courseTitle,
        EnrollmentStatus status,
        Instant enrolledAt,
        @Nullable Instant withdrawnAt,
        int outlineVersion) {}
