package com.academy.analytics.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the services wrote and published, and what was received and applied here. Facts that are on their way show as
 * differences; at rest there are none.
 *
 * @param items one entry for each kind of fact of each service
 * @param differences facts that differ and enrolments that differ, as far as they are known; 0 means that all is equal.
 *     Example: 0
 * @param complete whether every service answered
 * @param gaps facts that were overtaken by later ones of their stream and have not come, oldest gap first; at most 100
 * @param enrollments those that are further, or not as far, here as in the learning record; at most 100
 * @param asOf when the counts of this service were read
 */
public record ReconciliationView(
        List<TypeView> items,
        long differences,
        boolean complete,
        List<GapView> gaps,
        List<EnrollmentView> enrollments,
        Instant asOf) {

    /**
     * The facts of one kind that one service tells, all hours added up.
     *
     * @param type kind of fact; null where the service did not answer and nothing has ever come from it. Example:
     *     module.completed.v1
     * @param source the service that tells it. Example: progress-service
     * @param state EQUAL, DIFFERENT or, where the service did not answer, UNKNOWN
     * @param written facts that the service has written; null where it did not answer. Example: 1200
     * @param published facts of those that the service has sent to the event log; null where it did not answer.
     *     Example: 1200
     * @param received facts that came here, repetitions included. Example: 1203
     * @param applied different facts that were applied here. Example: 1200
     * @param duplicates repetitions that were recognised and left out. Example: 3
     * @param deadLettered facts that could not be applied and were put aside. Example: 0
     * @param superseded of states on a compacted topic: older ones that the log no longer holds; null where the service
     *     did not answer. Example: 0
     * @param difference facts written that were neither applied nor put aside here, or the other way round, counted
     *     hour by hour; null where the service did not answer. Example: 0
     * @param xorMatches whether the same facts, not only as many, were written and came, in each hour; null where the
     *     service did not answer
     */
    public record TypeView(
            @Nullable String type,
            String source,
            State state,
            @Nullable Long written,
            @Nullable Long published,
            long received,
            long applied,
            long duplicates,
            long deadLettered,
            @Nullable Long superseded,
            @Nullable Long difference,
            @Nullable Boolean xorMatches) {}

    public enum State {
        EQUAL,
        DIFFERENT,
        UNKNOWN
    }

    /**
     * An enrolment whose counts differ.
     *
     * @param enrollmentId id of the enrolment
     * @param recorded what the learning record says; null where it has no such enrolment
     * @param projected what is counted here; null where nothing is known of the enrolment here
     */
    public record EnrollmentView(
            UUID enrollmentId,
            @Nullable Totals recorded,
            @Nullable Totals projected) {}

    /**
     * How far an enrolment is, counted by the current outline.
     *
     * @param sequence number of the newest fact of the enrolment; 0 before the first one. Example: 9
     * @param completed required modules that the student has completed. Example: 7
     * @param total required modules of the current outline. Example: 12
     */
    public record Totals(long sequence, int completed, int total) {}

    /**
     * A fact that has not come, though later ones of its stream have.
     *
     * @param source the service that tells it. Example: progress-service
     * @param subject the stream that it belongs to. Example: enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90
     * @param sequence its number in the stream. Example: 9
     * @param missingSince when a later fact came without it
     * @param lost whether all of the log has been searched for it in vain; else it is read again from there
     */
    public record GapView(String source, String subject, long sequence, Instant missingSince, boolean lost) {}
}
