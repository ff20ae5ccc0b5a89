package com.academy.course.accesscode;

import java.time.Instant;
import java.util.UUID;

/** What a redeemed code opened. */
public record RedeemedView(UUID enrollmentId, UUID courseId, UUID organizationId, Instant redeemedAt) {}
