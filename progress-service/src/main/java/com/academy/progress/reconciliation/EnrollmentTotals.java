package com.academy.progress.reconciliation;

import java.util.UUID;

/**
 * How far one enrolment is, counted by the current outline.
 *
 * @param sequence of the last fact that was announced of it; 0 for none
 */
public record EnrollmentTotals(UUID enrollmentId, long sequence, int completed, int total) {}
