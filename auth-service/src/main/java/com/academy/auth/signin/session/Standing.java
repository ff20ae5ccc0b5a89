package com.academy.auth.signin.session;

import com.academy.auth.signin.session.SignedIn.SignedInUser;

/**
 * A person in a membership, as the database says at one moment.
 *
 * @param membership the version of the membership, which rises with each change of role or status
 */
public record Standing(SignedInUser user, Proof proof, long membership) {

    /** Whether a later look has found the same facts. */
    boolean isStill(Standing later) {
        return proof.equals(later.proof)
                && membership == later.membership
                && user.organizationId().equals(later.user.organizationId());
    }
}
