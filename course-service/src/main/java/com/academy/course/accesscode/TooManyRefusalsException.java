package com.academy.course.accesscode;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

class TooManyRefusalsException extends TooManyAttemptsException {

    TooManyRefusalsException(Duration retryAfter) {
        super("too-many-refused-codes", "Too many codes were refused. Try again later.", retryAfter);
    }
}
