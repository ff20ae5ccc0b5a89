package com.academy.platform.identity;

/** A token that is not accepted. Says why, and never contains any part of the token. */
public final class TokenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public TokenRefusedException(Reason reason) {
        // Refusals are everyday events, some of them attacks: a stack trace would cost more than the check.
        super(reason.text, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        OVERSIZED("The token is too large."),
        MALFORMED("The token cannot be read."),
        ALGORITHM("The token is not signed with RS256."),
        UNKNOWN_ISSUER("The token comes from an issuer that is not trusted."),
        UNKNOWN_KEY("The token is signed with a key that its issuer does not publish."),
        SIGNATURE("The token's signature is wrong."),
        EXPIRED("The token has expired."),
        NOT_YET_VALID("The token is not valid yet."),
        AUDIENCE("The token is meant for another audience."),
        CLAIMS("The token lacks a claim that is required."),
        REVOKED("The token has been revoked.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
