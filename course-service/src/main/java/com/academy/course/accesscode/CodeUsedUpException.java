package com.academy.course.accesscode;

import com.academy.platform.error.ConflictException;

class CodeUsedUpException extends ConflictException {

    CodeUsedUpException() {
        super("access-code-used-up", "This access code has been used as often as it may be.");
    }
}
