package com.academy.auth.login;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Nobody signs in without Redis: whatever keeps it from answering is a 503, and the person tries again. */
final class Reached {

    private Reached() {}

    static <T extends @Nullable Object> T redis(Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException failure) {
            throw new SessionsUnavailableException(failure);
        }
    }
}
