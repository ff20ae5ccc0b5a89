package com.academy.auth.organization;

import com.academy.platform.error.RuleViolationException;

class AdminsAreThePlatformsException extends RuleViolationException {

    AdminsAreThePlatformsException() {
        super("admins-are-the-platforms", "An organisation's admins have the role ORGANIZATION_ADMIN.");
    }
}
