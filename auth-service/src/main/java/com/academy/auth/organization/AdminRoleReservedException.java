package com.academy.auth.organization;

import com.academy.platform.error.RuleViolationException;

class AdminRoleReservedException extends RuleViolationException {

    AdminRoleReservedException() {
        super("admins-are-the-platforms", "An organisation's admins have the role ORGANIZATION_ADMIN.");
    }
}
