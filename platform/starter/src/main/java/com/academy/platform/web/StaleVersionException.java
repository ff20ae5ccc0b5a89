package com.academy.platform.web;

import com.academy.platform.error.ConflictException;

class StaleVersionException extends ConflictException {

    /** @param version the one that the record has now, a number */
    StaleVersionException(long version) {
        super("stale-version", "It was changed since you read it. Reload and try again.");
        member("version", version);
    }
}
