package com.academy.platform.error;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.MismatchedInputException;

/** A list of a request has more elements than its record component allows; the rest of it was not read. */
final class TooManyElementsException extends MismatchedInputException {

    private final int max;

    TooManyElementsException(JsonParser parser, JavaType list, int max) {
        super(parser, "more than " + max + " elements", list);
        this.max = max;
    }

    int max() {
        return max;
    }
}
