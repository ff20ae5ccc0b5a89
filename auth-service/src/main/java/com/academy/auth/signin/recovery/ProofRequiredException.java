package com.academy.auth.signin.recovery;

import com.academy.platform.error.RuleViolationException;

/** A session that was found open is not enough. */
class ProofRequiredException extends RuleViolationException {

    ProofRequiredException() {
        super("proof-required", "Send your present password, or sign in again first.");
    }
}
