package com.academy.auth.signin.oidc;

import com.academy.platform.error.NotAuthenticatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider refused the sign-in, or its answer is not valid. */
public class ProviderRefusedException extends NotAuthenticatedException {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRefusedException.class);

    public ProviderRefusedException(String issuer, String why) {
        super("provider-refused", "The provider did not say who you are.");
        LOG.info("Nobody signs in by {}: {}", issuer, why);
    }
}
