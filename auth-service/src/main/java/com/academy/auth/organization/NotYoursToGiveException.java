package com.academy.auth.organization;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.security.Role;

class NotYoursToGiveException extends AccessRefusedException {

    NotYoursToGiveException(Role role) {
        super("not-yours-to-give", "The role %s is for platform admins to give.".formatted(role));
    }
}
