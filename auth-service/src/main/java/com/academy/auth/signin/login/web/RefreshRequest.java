package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token of a session; browsers send it as a cookie instead.
 *
 * @param refreshToken the newest refresh token of the session; the cookie counts where it is null. Example:
 *     b3BlbiBzZXNhbWU
 */
record RefreshRequest(@Nullable @Size(max = 1000) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[hidden]";
    }
}
