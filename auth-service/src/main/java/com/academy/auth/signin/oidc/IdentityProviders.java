package com.academy.auth.signin.oidc;

import com.academy.auth.signin.oidc.OidcProperties.Provider;
import java.net.URI;

/** The providers themselves. */
public interface IdentityProviders {

    /** The address to send a browser to. */
    URI authorization(Provider provider, URI callback, PendingSignIn pending);

    /**
     * Exchanges what a browser brought back for what the provider says of its user; the ID token is checked whole.
     *
     * @throws ProviderRefusedException if the answer is not valid
     * @throws ProviderUnavailableException if the provider is unavailable
     */
    ProviderIdentity redeem(Provider provider, URI callback, String code, PendingSignIn pending);
}
