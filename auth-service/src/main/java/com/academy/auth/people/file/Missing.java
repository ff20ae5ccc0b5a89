package com.academy.auth.people.file;

import com.academy.platform.error.UnavailableException;

/**
 * Why an answer is not complete.
 *
 * @param reason a sentence for the reader. Example: progress-service does not answer just now.
 * @param retryAfterSeconds seconds after which it is worth asking again. Example: 2
 */
public record Missing(String reason, long retryAfterSeconds) {

    static Missing because(UnavailableException down) {
        return new Missing(down.detail(), Math.max(1, down.retryAfter().toSeconds()));
    }
}
