package com.academy.platform.security;

import com.academy.platform.identity.TokenRefusedException;

/** Is called for tokens that are not valid in themselves; not for valid ones that were revoked. */
public interface RefusedTokenListener {

    void refused(TokenRefusedException.Reason reason);
}
