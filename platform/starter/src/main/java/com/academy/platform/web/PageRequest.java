package com.academy.platform.web;

import java.util.Optional;

/**
 * Which part of a list is asked for, from {@code ?limit=&cursor=}. Declare it as a controller parameter.
 *
 * @param limit 1 to 100 of a client, 20 if it did not say
 */
public record PageRequest(int limit, Optional<Cursor> cursor) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** What a query fetches: one row more than shown tells whether the list goes on. */
    public int fetch() {
        return limit + 1;
    }
}
