package com.academy.platform.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consumers, and the relay, that have stopped until an operator acts, with the reason. The service keeps answering
 * requests meanwhile.
 */
public final class EventAlarms {

    public static final String RELAY = "outbox-relay";

    private static final Logger LOG = LoggerFactory.getLogger(EventAlarms.class);

    private final Map<String, String> raised = new ConcurrentHashMap<>();

    /** @param reason what was found and what to do about it */
    public void raise(String part, String reason) {
        if (raised.put(part, reason) == null) {
            LOG.error("{} stands still: {}", part, reason);
        }
    }

    public void clear(String part) {
        if (raised.remove(part) != null) {
            LOG.info("{} goes on", part);
        }
    }

    public boolean isRaised(String part) {
        return raised.containsKey(part);
    }

    public Map<String, String> raised() {
        return Map.copyOf(raised);
    }

    public long consumers() {
        return raised.keySet().stream().filter(part -> !part.equals(RELAY)).count();
    }
}
