package com.academy.gateway.routes;

import java.util.Locale;

/** The services behind the edge. */
public enum Service {
    AUTH,
    COURSE,
    PROGRESS,
    ANALYTICS,
    CHAT;

    /** The name in logs, metrics and configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
