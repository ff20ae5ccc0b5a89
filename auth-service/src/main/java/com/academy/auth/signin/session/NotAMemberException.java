package com.academy.auth.signin.session;

import com.academy.auth.organization.OrganizationId;
import com.academy.platform.error.NotFoundException;

class NotAMemberException extends NotFoundException {

    NotAMemberException(OrganizationId organization) {
        super("membership-not-found", "You have no membership in %s.".formatted(organization.value()));
    }
}
