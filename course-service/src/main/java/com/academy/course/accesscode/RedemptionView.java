package com.academy.course.accesscode;

import java.time.Instant;
import java.util.UUID;

/**
 * One use of an access code.
 *
 * @param id id of the redemption
 * @param userId user id of the student who used the code
 * @param enrollmentId the student's enrolment in the code's course
 * @param redeemedAt when the code was used
 */
public record RedemptionView(UUID id, UUID userId, UUID enrollmentId, Instant redeemedAt) {}
