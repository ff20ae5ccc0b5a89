package com.academy.course.accesscode;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;

class MalformedCodeException extends InvalidRequestException {

    MalformedCodeException() {
        super(
                "access-code-malformed",
                "An access code has twelve letters and digits, such as K7QX-2MPA-9RTZ.",
                new FieldProblem("#/code", "This cannot be an access code."));
    }
}
