package com.academy.auth.organization;

public enum MembershipStatus {
    ACTIVE,

    /** Shut out of the organisation by one of its admins. */
    SUSPENDED,

    /** Does not belong to it any more. */
    ENDED
}
