package com.academy.auth.signin.session;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

/** Not there, or somebody else's. */
class SessionNotFoundException extends NotFoundException {

    SessionNotFoundException(UUID id) {
        super("session-not-found", "You have no session %s.".formatted(id));
    }
}
