package com.academy.auth.account.attempt;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Nobody signs in without Redis: whatever keeps it from answering is a 503, and the person tries again. */
public final class RedisCalls {

    private RedisCalls() {}

    public static <T extends @Nullable Object> T redis(Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException failure) {
            throw new SessionsUnavailableException(failure);
        }
    }
}
