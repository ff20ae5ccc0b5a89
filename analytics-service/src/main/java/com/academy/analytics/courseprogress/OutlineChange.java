package com.academy.analytics.courseprogress;

import java.util.UUID;

/** A course with enrolments that are not yet counted by its newest outline. */
public record OutlineChange(UUID organizationId, UUID courseId) {}
