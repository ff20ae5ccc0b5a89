package com.academy.auth.signin.oidc;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class ProviderUnavailableException extends UnavailableException {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderUnavailableException.class);

    public ProviderUnavailableException(String issuer, String why) {
        super("provider-unavailable", "The provider does not answer. Try again shortly.", Duration.ofSeconds(10));
        LOG.warn("{} does not answer as it should: {}", issuer, why);
    }
}
