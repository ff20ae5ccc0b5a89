package com.academy.platform.web;

import com.academy.platform.error.ConflictException;

class StaleVersionException extends ConflictException {

    StaleVersionException(long actual) {
        super("stale-version", "It was changed since you read it. Reload and try again.");
        member("version", actual);
    }
}
