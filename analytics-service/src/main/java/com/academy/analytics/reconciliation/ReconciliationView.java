package com.academy.analytics.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the services wrote and published, and what was received and applied here. Facts that are on their way show as
 * differences; at rest there are none.
 *
 * @param differences their sum over all rows that are known
 * @param complete whether every publisher answered
 * @param gaps facts that were overtaken by later ones of their stream and have not come, by name
 */
public record ReconciliationView(
        List<TypeView> items, long differences, boolean complete, List<GapView> gaps, Instant asOf) {

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

    public record GapView(String source, String subject, long sequence, Instant missingSince) {}
}
