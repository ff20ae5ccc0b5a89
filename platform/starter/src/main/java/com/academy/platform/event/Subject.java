package com.academy.platform.event;

import java.util.UUID;

/** Names of aggregates in facts: {@code enrollment/0198c0de-…}. */
public final class Subject {

    private Subject() {}

    public static String of(String kind, UUID id) {
        return kind + "/" + id;
    }
}
