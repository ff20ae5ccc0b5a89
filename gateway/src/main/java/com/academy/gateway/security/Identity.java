package com.academy.gateway.security;

import com.academy.gateway.problem.Refusal;
import com.academy.platform.identity.VerifiedToken;

/** What is known of a request's sender. */
sealed interface Identity {

    Identity ANONYMOUS = new Anonymous();

    record Anonymous() implements Identity {}

    /** @param bearer the token itself, for the service */
    record Known(VerifiedToken token, String bearer) implements Identity {}

    record Refused(Refusal refusal) implements Identity {}
}
