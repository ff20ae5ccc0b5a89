package com.academy.auth.account.user;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class UserNotFoundException extends NotFoundException {

    UserNotFoundException(UUID user) {
        super("user-not-found", "There is no user %s.".formatted(user));
    }
}
