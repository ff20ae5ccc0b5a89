package com.academy.auth.letters.confirmation;

import com.academy.platform.error.RuleViolationException;

/** Unknown, used, too old, or for an address that is no longer theirs: one answer for all. */
public class LinkNotValidException extends RuleViolationException {

    public LinkNotValidException() {
        super("link-not-valid", "This link is invalid, expired or already used. Ask for a new one.");
    }
}
