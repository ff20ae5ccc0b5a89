package com.academy.auth.signin.session.client;

import com.academy.auth.account.keycloak.Keycloak;
import com.academy.auth.account.keycloak.KeycloakTokens;
import com.academy.auth.account.keycloak.KeycloakUnavailableException;
import com.academy.auth.account.keycloak.OnKeycloak;
import com.academy.auth.account.keycloak.PersonClaims;
import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.signin.session.TokenIssuer;
import com.academy.auth.token.AccessToken;
import com.academy.auth.token.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sessions that a Keycloak knows of, and tokens that it signs. */
@Component
@OnKeycloak
class KeycloakTokenIssuer implements TokenIssuer, DisposableBean {

    private static final int WAITING = 1000;

    private final Keycloak keycloak;

    /**
     * Sessions at Keycloak are ended outside the request: they cannot be renewed once Redis has deleted them. If the
     * queue is full, the session expires by itself.
     */
    private final ThreadPoolExecutor ends = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("keycloak-ends-", 1).daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    KeycloakTokenIssuer(Keycloak keycloak) {
        this.keycloak = keycloak;
        ends.allowCoreThreadTimeOut(true);
    }

    @Override
    public Issued open(SignedInUser user, Instant asOf) {
        return issued(keycloak.open(claims(user)));
    }

    @Override
    public Optional<Issued> renew(String sessionId, String continuation, SignedInUser user, Instant asOf) {
        return continuation.isEmpty() // session opened before Keycloak was introduced
                ? Optional.empty()
                : keycloak.renew(continuation, claims(user)).map(KeycloakTokenIssuer::issued);
    }

    @Override
    public void end(String sessionId) {
        ends.execute(() -> {
            try {
                keycloak.end(sessionId);
            } catch (KeycloakUnavailableException away) {
                // it has been said, and the session ends by itself
            }
        });
    }

    @Override
    public void forget(UserId user) {
        keycloak.erase(user.value());
    }

    @Override
    public Optional<String> externalHolder() {
        return Optional.of("keycloak");
    }

    private static PersonClaims claims(SignedInUser user) {
        return new PersonClaims(user.id(), user.organizationId(), user.role(), Permission.codesOf(user.role()));
    }

    private static Issued issued(KeycloakTokens tokens) {
        return new Issued(
                tokens.sessionId(),
                new AccessToken(tokens.accessToken(), tokens.issuedAt(), tokens.expiresAt()),
                tokens.refreshToken());
    }

    @Override
    public void destroy() {
        ends.shutdown();
    }
}
