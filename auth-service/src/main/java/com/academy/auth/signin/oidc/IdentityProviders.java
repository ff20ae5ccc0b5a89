package com.academy.auth.signin.oidc;

import com.academy.auth.signin.oidc.OidcProperties.Provider;
import java.net.URI;

/** The providers themselves. */
public interface IdentityProviders {

    /** Where to send a browser. */
    URI authorization(Provider provider, URI callback, PendingSignIn pending);

    /**
     * Exchanges what a browser brought back for what the provider says of its user; the ID token is checked whole.
     *
     * @throws ProviderRefusedException if it is not good
     * @throws ProviderUnavailableException if the provider cannot be asked
     */
    ProviderIdentity redeem(Provider provider, URI callback, String code, PendingSignIn pending);
}
