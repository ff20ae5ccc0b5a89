package com.academy.auth.directory;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class PersonNotFoundException extends NotFoundException {

    PersonNotFoundException(UUID id) {
        super("user-not-found", "There is no user %s.".formatted(id));
    }
}
