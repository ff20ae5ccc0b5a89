package com.academy.auth.account.attempt;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
}
