package com.academy.auth.account.attempt;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Calls of Redis, without which no sign-in is possible: a failure of Redis is answered 503, to be tried again. */
public final class RedisCalls {

    private RedisCalls() {}

    public static <T extends @Nullable Object> T orUnavailable(Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException failure) {
            throw new SessionsUnavailableException(failure);
        }
    }

    public static class SessionsUnavailableException extends UnavailableException {

        private static final Logger LOG = LoggerFactory.getLogger(SessionsUnavailableException.class);

        SessionsUnavailableException(RuntimeException cause) {
            super(
                    "sessions-unavailable",
                    "Signing in is not possible at the moment. Try again shortly.",
                    Duration.ofSeconds(2));
            LOG.warn("Answering 503, sessions cannot be reached: {}", cause.toString());
        }
    }
}
