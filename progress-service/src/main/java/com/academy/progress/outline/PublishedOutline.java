package com.academy.progress.outline;

/**
 * An outline as course-service publishes it.
 *
 * @param sequence course-service's number of the fact in the course's stream
 */
public record PublishedOutline(Outline outline, long sequence) {}
