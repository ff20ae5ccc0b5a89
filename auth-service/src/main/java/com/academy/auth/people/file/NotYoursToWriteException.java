package com.academy.auth.people.file;

import com.academy.platform.error.RuleViolationException;

class NotYoursToWriteException extends RuleViolationException {

    NotYoursToWriteException(String whose) {
        super("field-not-yours", "Some of these fields are for %s to write.".formatted(whose));
    }
}
