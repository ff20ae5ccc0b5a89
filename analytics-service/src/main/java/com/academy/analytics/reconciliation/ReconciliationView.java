package com.academy.analytics.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the services wrote and published, and what was received and applied here. Facts that are on their way show as
 * differences; at rest there are none.
 *
 * @param differences facts that differ and enrolments that differ, as far as they are known
 * @param complete whether every publisher answered
 * @param gaps facts that were overtaken by later ones of their stream and have not come, by name
 * @param enrollments that are further, or not as far, here as in the learning record; at most 100
 */
public record ReconciliationView(
        List<TypeView> items,
        long differences,
        boolean complete,
        List<GapView> gaps,
        List<EnrollmentView> enrollments,
        Instant asOf) {

    /**
     * @param type of fact; null where the source did not answer and nothing has ever come from it
     * @param state EQUAL, DIFFERENT or, where the source did not answer, UNKNOWN
     * @param superseded of states on a compacted topic: older ones that the log no longer holds
     * @param difference facts written that were neither applied nor dead-lettered here, or the other way round, counted
     *     hour by hour
     * @param xorMatches whether the same facts, not only as many, were written and came, in each hour
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
     * @param recorded null where there is no such enrolment
     * @param projected null where nothing is known of it here
     */
    public record EnrollmentView(
            UUID enrollmentId,
            @Nullable Totals recorded,
            @Nullable Totals projected) {}

    /**
     * How far an enrolment is, counted by the current outline.
     *
     * @param sequence of the newest fact of it; 0 for none
     */
    public record Totals(long sequence, int completed, int total) {}

    /** @param lost whether all of the log has been searched for it in vain; else it is read again from there */
    public record GapView(String source, String subject, long sequence, Instant missingSince, boolean lost) {}
}
