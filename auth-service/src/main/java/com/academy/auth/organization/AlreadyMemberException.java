package com.academy.auth.organization;

import com.academy.platform.error.ConflictException;

class AlreadyMemberException extends ConflictException {

    AlreadyMemberException() {
        super("already-member", "This person belongs to the organisation already.");
    }
}
