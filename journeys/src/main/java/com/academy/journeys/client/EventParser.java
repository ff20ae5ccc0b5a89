package com.academy.journeys.client;

import java.util.Optional;

/** Reads server-sent events line by line, as the HTML standard describes them. */
public final class EventParser {

    private String id = "";
    private String name = "message";
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;

    /** Takes the next line without its end; an empty line ends an event. */
    public Optional<ServerEvent> line(String line) {
        if (line.isEmpty()) {
            return dispatch();
        }
        int colon = line.indexOf(':');
        if (colon == 0) {
            return Optional.empty();
        }
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> {
                if (hasData) {
                    data.append('\n');
                }
                data.append(value);
                hasData = true;
            }
            default -> {
                // The standard has clients skip fields they do not know.
            }
        }
        return Optional.empty();
    }

    private Optional<ServerEvent> dispatch() {
        Optional<ServerEvent> event =
                hasData ? Optional.of(new ServerEvent(id, name, data.toString(), System.nanoTime())) : Optional.empty();
        // The id stays: it is the last one seen, not a part of the event.
        name = "message";
        data.setLength(0);
        hasData = false;
        return event;
    }
}
