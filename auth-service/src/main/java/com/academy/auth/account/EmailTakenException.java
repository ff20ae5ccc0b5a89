package com.academy.auth.account;

import com.academy.platform.error.ConflictException;

public class EmailTakenException extends ConflictException {

    public EmailTakenException() {
        super("email-taken", "There is an account with this e-mail address already.");
    }
}
