package com.academy.analytics.coursereport;

import java.util.UUID;

/** A person who teaches in one organisation. */
public record Instructor(UUID organizationId, UUID instructorId) {}
