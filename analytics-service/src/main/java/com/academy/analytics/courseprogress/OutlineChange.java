package com.academy.analytics.courseprogress;

import java.util.UUID;

/** A course whose newest outline some enrolments are not counted by yet. */
public record OutlineChange(UUID organizationId, UUID courseId) {}
