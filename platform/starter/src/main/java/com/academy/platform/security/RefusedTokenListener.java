package com.academy.platform.security;

import com.academy.platform.identity.TokenRefusedException;

/** Hears of tokens that were refused for what they are; not of those that were good until they were revoked. */
public interface RefusedTokenListener {

    void refused(TokenRefusedException.Reason reason);
}
