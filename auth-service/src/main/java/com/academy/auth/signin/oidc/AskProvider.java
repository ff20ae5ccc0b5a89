package com.academy.auth.signin.oidc;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.oidc.OidcProperties.Provider;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.error.NotFoundException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a provider identify a user: the browser goes there, and comes back with a code that this service exchanges. */
@Service
public class AskProvider {

    private final OidcProperties properties;
    private final IdentityProviders providers;
    private final PendingSignIns pendingSignIns;
    private final RecognizePerson recognizePerson;

    AskProvider(
            OidcProperties properties,
            IdentityProviders providers,
            PendingSignIns pendingSignIns,
            RecognizePerson recognizePerson) {
        this.properties = properties;
        this.providers = providers;
        this.pendingSignIns = pendingSignIns;
        this.recognizePerson = recognizePerson;
    }

    public Departure depart(String provider) {
        Provider asked = require(provider);
        PendingSignIn pending = pendingSignIns.begin(provider);
        return new Departure(providers.authorization(asked, callback(provider), pending), pending.browser());
    }

    /** @param browser what the browser was given when it set out */
    public UserId arrive(String provider, Arrival arrival, @Nullable String browser) {
        Provider asked = require(provider);
        if (arrival.state() == null || browser == null) {
            throw new JourneyNotKnownException();
        }
        PendingSignIn pending =
                pendingSignIns.end(provider, arrival.state(), browser).orElseThrow(JourneyNotKnownException::new);
        if (arrival.code() == null) {
            throw new ProviderRefusedException(asked.issuer(), "it gave no code");
        }
        return recognizePerson.recognize(providers.redeem(asked, callback(provider), arrival.code(), pending));
    }

    private Provider require(String provider) {
        return properties.provider(provider).orElseThrow(UnknownProviderException::new);
    }

    private URI callback(String provider) {
        return URI.create("%s/%s/callback".formatted(properties.callbackUrl(), provider));
    }

    /**
     * @param to where the browser goes
     * @param browser what it must show when it comes back
     */
    public record Departure(URI to, String browser) {

        @Override
        public String toString() {
            return "Departure[hidden]";
        }
    }

    /** What the provider gave the browser to take to us. */
    public record Arrival(@Nullable String state, @Nullable String code) {

        @Override
        public String toString() {
            return "Arrival[hidden]";
        }
    }

    /** Another browser's, too late, or a second time. */
    static class JourneyNotKnownException extends NotAuthenticatedException {

        JourneyNotKnownException() {
            super("sign-in-not-begun", "This sign-in was not begun in this browser, or too long ago. Begin again.");
        }
    }

    static class UnknownProviderException extends NotFoundException {

        UnknownProviderException() {
            super("provider-not-found", "There is no such provider to sign in with.");
        }
    }
}
