package com.academy.auth.directory.web;

import com.academy.auth.account.AccountStatus;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay. */
record ChangePersonRequest(
        @Nullable SettableStatus status, @Nullable PersonRole role) {

    /** Nobody is made to wait for approval after the fact. */
    enum SettableStatus {
        ACTIVE,
        SUSPENDED,
        INACTIVE;

        AccountStatus status() {
            return AccountStatus.valueOf(name());
        }
    }
}
