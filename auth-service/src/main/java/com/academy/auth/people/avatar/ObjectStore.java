package com.academy.auth.people.avatar;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Stores files. If the store is unavailable, a method throws and no user sees a change. */
public interface ObjectStore {

    void put(String key, byte[] content, String mediaType);

    Optional<byte[]> find(String key);

    /** Objects that do not exist are ignored. */
    void delete(Collection<String> keys);

    final class AwayException extends UnavailableException {

        public AwayException() {
            super("object-store-down", "Files cannot be reached just now. Nothing was changed.", Duration.ofSeconds(5));
        }
    }
}
