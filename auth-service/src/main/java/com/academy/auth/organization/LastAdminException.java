package com.academy.auth.organization;

import com.academy.platform.error.RuleViolationException;

class LastAdminException extends RuleViolationException {

    LastAdminException() {
        super("last-admin", "The platform has to keep an admin who can sign in. Make another one first.");
    }
}
