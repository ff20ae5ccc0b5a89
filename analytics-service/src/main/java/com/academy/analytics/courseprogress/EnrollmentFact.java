package com.academy.analytics.courseprogress;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one or several facts say of one enrolment. Merging is commutative and idempotent: facts may come in any order, and
 * again.
 *
 * @param status null if no fact was about the enrolment itself
 * @param enrollmentSequence of the enrolment's own stream; 0 for none
 * @param sequence of the learning record's stream, of the newest fact that counts modules; 0 for none
 * @param outlineVersion under which completed and total were counted; 0 if nothing was counted
 * @param partition that the fact came from, for counters
 */
public record EnrollmentFact(
        UUID organizationId,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        @Nullable EnrollmentStatus status,
        long enrollmentSequence,
        @Nullable Instant enrolledAt,
        long sequence,
        int outlineVersion,
        int completed,
        int total,
        @Nullable Instant lastActivityAt,
        @Nullable Instant courseCompletedAt,
        int partition) {

    /** The enrolment that a fact is about, and the partition that it came from. */
    public record Of(UUID organizationId, UUID enrollmentId, UUID userId, UUID courseId, int partition) {}

    public static EnrollmentFact enrolled(Of of, long sequence, Instant at) {
        return new EnrollmentFact(of, EnrollmentStatus.ACTIVE, sequence, at, 0, 0, 0, 0, null, null);
    }

    public static EnrollmentFact withdrawn(Of of, long sequence) {
        return new EnrollmentFact(of, EnrollmentStatus.DROPPED, sequence, null, 0, 0, 0, 0, null, null);
    }

    public static EnrollmentFact active(Of of, Instant at) {
        return new EnrollmentFact(of, null, 0, null, 0, 0, 0, 0, at, null);
    }

    public static EnrollmentFact counted(
            Of of, long sequence, int outlineVersion, int completed, int total, Instant at) {
        return new EnrollmentFact(of, null, 0, null, sequence, outlineVersion, completed, total, at, null);
    }

    public EnrollmentFact courseCompleted(Instant at) {
        return new EnrollmentFact(
                of(), status, enrollmentSequence, enrolledAt, sequence, outlineVersion, completed, total, at, at);
    }

    private EnrollmentFact(
            Of of,
            @Nullable EnrollmentStatus status,
            long enrollmentSequence,
            @Nullable Instant enrolledAt,
            long sequence,
            int outlineVersion,
            int completed,
            int total,
            @Nullable Instant lastActivityAt,
            @Nullable Instant courseCompletedAt) {
        this(
                of.organizationId,
                of.enrollmentId,
                of.userId,
                of.courseId,
                status,
                enrollmentSequence,
                enrolledAt,
                sequence,
                outlineVersion,
                completed,
                total,
                lastActivityAt,
                courseCompletedAt,
                of.partition);
    }

    EnrollmentFact merge(EnrollmentFact other) {
        EnrollmentFact enrollment = enrollmentSequence >= other.enrollmentSequence ? this : other;
        EnrollmentFact count = outlineVersion > other.outlineVersion
                        || (outlineVersion == other.outlineVersion && completed >= other.completed)
                ? this
                : other;
        return new EnrollmentFact(
                of(),
                enrollment.status,
                enrollment.enrollmentSequence,
                either(enrolledAt, other.enrolledAt, EnrollmentFact::earlier),
                Math.max(sequence, other.sequence),
                count.outlineVersion,
                count.completed,
                count.total,
                either(lastActivityAt, other.lastActivityAt, EnrollmentFact::later),
                either(courseCompletedAt, other.courseCompletedAt, EnrollmentFact::earlier));
    }

    private Of of() {
        return new Of(organizationId, enrollmentId, userId, courseId, partition);
    }

    private static @Nullable Instant either(
            @Nullable Instant one, @Nullable Instant other, BinaryOperator<Instant> choice) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Objects.requireNonNull(choice.apply(one, other));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
