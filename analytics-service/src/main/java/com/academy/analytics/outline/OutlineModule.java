package com.academy.analytics.outline;

import java.util.UUID;

/** A part of a course in one version of its outline. Only required ones count. */
public record OutlineModule(UUID moduleId, int position, boolean required, String title) {}
