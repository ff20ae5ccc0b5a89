package com.academy.course.accesscode;

import com.academy.platform.error.NotFoundException;

class AccessCodeNotFoundException extends NotFoundException {

    AccessCodeNotFoundException() {
        super("access-code-not-found", "There is no such access code.");
    }
}
