package com.academy.auth.people.avatar;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class AvatarNotFoundException extends NotFoundException {

    AvatarNotFoundException(UUID user) {
        super("avatar-not-found", "There is no picture of %s.".formatted(user));
    }
}
