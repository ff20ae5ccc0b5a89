package com.academy.analytics.coursereport;

import java.util.UUID;

/** Somebody teaching in one organisation. */
public record Instructor(UUID organizationId, UUID instructorId) {}
