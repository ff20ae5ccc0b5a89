package com.academy.auth.organization;

import com.academy.platform.error.ConflictException;

class SlugTakenException extends ConflictException {

    SlugTakenException(String slug) {
        super("slug-taken", "There is an organisation called %s already.".formatted(slug));
    }
}
