package com.academy.auth.people.directory;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

public class PersonNotFoundException extends NotFoundException {

    public PersonNotFoundException(UUID id) {
        super("user-not-found", "There is no user %s.".formatted(id));
    }
}
