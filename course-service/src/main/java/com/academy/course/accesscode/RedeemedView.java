package com.academy.course.accesscode;

import java.time.Instant;
import java.util.UUID;

/**
 * What a redeemed code opened.
 *
 * @param enrollmentId the caller's enrolment in the course
 * @param courseId the course that the caller is in now
 * @param organizationId the organisation that the course belongs to
 * @param redeemedAt when the code was redeemed
 */
public record RedeemedView(UUID enrollmentId, UUID courseId, UUID organizationId, Instant redeemedAt) {}
