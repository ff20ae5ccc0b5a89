package com.academy.auth.account.user;

/** Whether a person may sign in. Only an active one may. */
public enum AccountStatus {
    ACTIVE,

    /** Registered, and waiting to be approved. */
    PENDING,

    /** Shut out by an admin. */
    SUSPENDED,

    /** No longer in use. */
    INACTIVE
}
