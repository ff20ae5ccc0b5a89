package com.academy.auth.signin.login;

import com.academy.platform.error.NotAuthenticatedException;

class TicketNotValidException extends NotAuthenticatedException {

    TicketNotValidException() {
        super("ticket-not-valid", "This took too long, or was completed before. Sign in again.");
    }
}
