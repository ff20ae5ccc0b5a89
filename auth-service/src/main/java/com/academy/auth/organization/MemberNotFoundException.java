package com.academy.auth.organization;

import com.academy.auth.account.user.UserId;
import com.academy.platform.error.NotFoundException;

class MemberNotFoundException extends NotFoundException {

    MemberNotFoundException(UserId user) {
        super("member-not-found", "User %s is no member of this organisation.".formatted(user.value()));
    }
}
