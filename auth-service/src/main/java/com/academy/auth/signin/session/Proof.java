package com.academy.auth.signin.session;

/**
 * The versions of the facts that a session rests on: it is neither opened nor renewed once one of them has risen.
 *
 * @param credential rises with each new password; 0 for a person without one
 * @param account rises with each change of its status
 */
public record Proof(long credential, long account) {

    /** The proof of a new account with a password. */
    public static final Proof OF_A_NEW_ACCOUNT = new Proof(1, 0);
}
