package com.academy.auth.token;

import com.academy.platform.error.RuleViolationException;

class UnknownAudienceException extends RuleViolationException {

    UnknownAudienceException(String audience) {
        super("unknown-audience", "There is no service %s to call.".formatted(audience));
    }
}
