package com.academy.auth.account.person;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

/** There is no such person, the person was erased, or the caller may not know. The answer is the same for all three. */
public class UserNotFoundException extends NotFoundException {

    public UserNotFoundException(UUID user) {
        super("user-not-found", "There is no user %s.".formatted(user));
    }
}
