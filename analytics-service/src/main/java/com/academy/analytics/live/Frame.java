package com.academy.analytics.live;

import java.util.Set;
import java.util.UUID;

/**
 * A dashboard as it is at a revision, ready to be sent. It holds absolute values, so the newest replaces all before it.
 *
 * @param courses whose changes concern it
 */
record Frame(long revision, String text, Set<UUID> courses) {

    static Frame of(String event, long revision, String json, Set<UUID> courses) {
        return new Frame(revision, "id: %d\nevent: %s\ndata: %s\n\n".formatted(revision, event, json), courses);
    }
}
