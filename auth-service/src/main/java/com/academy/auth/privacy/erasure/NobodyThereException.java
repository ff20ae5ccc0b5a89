package com.academy.auth.privacy.erasure;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

/** Not there, erased already, or somebody else. */
class NobodyThereException extends NotFoundException {
    NobodyThereException(UUID user) {
        super("user-not-found", "There is no user %s.".formatted(user));
    }
}
