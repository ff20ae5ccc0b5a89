package com.academy.progress.reconciliation;

import java.util.UUID;

/**
 * How far one enrolment is, counted by the current outline.
 *
 * @param enrollmentId id of the enrolment
 * @param sequence the number of the last event published about the enrolment; 0 before the first
 * @param completed how many required modules of the current outline are completed
 * @param total how many required modules the current outline has
 */
public record EnrollmentTotals(UUID enrollmentId, long sequence, int completed, int total) {}
