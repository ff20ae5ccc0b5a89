package com.academy.auth.organization;

public enum MembershipStatus {
    ACTIVE,

    /** Shut out of the organisation by one of its admins. */
    SUSPENDED,

    /** No longer a member. */
    ENDED
}
