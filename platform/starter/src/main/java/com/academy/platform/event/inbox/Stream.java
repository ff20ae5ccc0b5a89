package com.academy.platform.event.inbox;

import java.util.TreeSet;

/**
 * The position in one stream: everything up to {@code through} has arrived, except what is missing. A fact is new if
 * its number is above, or among the missing; so duplicates and late events are recognised at any time.
 */
final class Stream {

    /** A gap wider than this is no reordering: the consumer gets only some facts of the stream. */
    private static final int WIDEST_GAP = 10_000;

    private long through;
    private final TreeSet<Long> missing = new TreeSet<>();
    private boolean changed;
    private boolean gapShown;

    Stream(long through, Long[] missing) {
        this.through = through;
        this.missing.addAll(java.util.List.of(missing));
    }

    /** Whether the fact is new; then it counts as arrived. */
    boolean admit(long sequence) {
        if (sequence > through) {
            expect(sequence);
            changed = true;
            return true;
        }
        boolean awaited = missing.remove(sequence);
        changed |= awaited;
        return awaited;
    }

    /** For states: only a higher number is new, and skipped numbers are no gap. */
    boolean supersede(long sequence) {
        if (sequence > through) {
            through = sequence;
            changed = true;
            return true;
        }
        boolean replayed = sequence == through && missing.remove(sequence);
        changed |= replayed;
        return replayed;
    }

    /** The fact arrived but could not be handled: it stays missing until it is replayed. */
    void await(long sequence) {
        if (sequence > through) {
            expect(sequence);
            missing.add(sequence);
            changed = true;
        } else {
            changed |= missing.add(sequence);
        }
    }

    private void expect(long sequence) {
        gapShown |= sequence > through + 1;
        for (long gap = Math.max(through + 1, sequence - WIDEST_GAP); gap < sequence; gap++) {
            missing.add(gap);
        }
        through = sequence;
    }

    /** Whether the last event showed that an earlier one is missing. Reading the answer clears it. */
    boolean takeGapShown() {
        boolean shown = gapShown;
        gapShown = false;
        return shown;
    }

    boolean isChanged() {
        return changed;
    }

    long through() {
        return through;
    }

    /** As PostgreSQL's array literal. */
    String missing() {
        return missing.toString().replace('[', '{').replace(']', '}');
    }

    boolean isComplete() {
        return missing.isEmpty();
    }
}
