package com.academy.course.accesscode;

import java.time.Instant;
import java.util.UUID;

/** One use of a code. */
public record RedemptionView(UUID id, UUID userId, UUID enrollmentId, Instant redeemedAt) {}
