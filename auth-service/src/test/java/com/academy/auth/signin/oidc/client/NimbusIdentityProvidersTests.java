package com.academy.auth.signin.oidc.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.signin.oidc.OidcProperties;
import com.academy.auth.signin.oidc.OidcProperties.Provider;
import com.academy.auth.signin.oidc.PendingSignIn;
import com.academy.auth.signin.oidc.ProviderIdentity;
import com.academy.auth.signin.oidc.ProviderRefusedException;
import com.academy.auth.signin.oidc.ProviderUnavailableException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A provider that gives out tokens which are not quite right. */
class NimbusIdentityProvidersTests {

    private static final String SECRET = "a-client-secret-that-is-long-enough-to-sign-with";
    private static final PendingSignIn JOURNEY = new PendingSignIn("them", "state", "browser", "nonce", "v".repeat(50));
    private static final URI CALLBACK = URI.create("http://localhost/callback");

    private static final RSAKey KEY = generated();
    private static final RSAKey OTHER_KEY = generated();

    private final AtomicReference<String> answer = new AtomicReference<>("{}");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final CountDownLatch over = new CountDownLatch(1);
    private int status = 200;
    private HttpServer server;
    private String issuer;

    @BeforeEach
    void aProvider() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> say(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> say(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            say(exchange, status, answer.get());
        });
        server.start();
    }

    @AfterEach
    void noProvider() {
        over.countDown(); // the server stops when it has nothing to answer
        server.stop(0);
    }

    @Test
    void takesATokenThatIsRight() throws Exception {
        gives(signed(claims().build(), KEY));

        ProviderIdentity person = redeem();

        assertThat(person)
                .isEqualTo(new ProviderIdentity(issuer, "them-7", "grace@example.org", true, "Grace", "Hopper", null));
        assertThat(asked.get()).contains("code=a-code", "code_verifier=" + JOURNEY.verifier());
        assertThat(person.toString()).doesNotContain("grace", "them-7");
    }

    enum Flaw {
        ISSUER,
        AUDIENCE,
        NONCE,
        NO_NONCE,
        EXPIRED,
        FROM_THE_FUTURE,
        NO_SUBJECT,
        OTHER_KEY,
        NOT_SIGNED,
        SIGNED_WITH_THE_CLIENT_SECRET,
        SIGNED_WITH_THE_PUBLIC_KEY
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenWhoseFlawIs(Flaw flaw) throws Exception {
        gives(flawed(flaw));

        assertThatExceptionOfType(ProviderRefusedException.class).isThrownBy(this::redeem);
    }

    @Test
    void believesNoAddressThatIsNotSaidToBeVerified() throws Exception {
        gives(signed(claims().claim("email_verified", null).build(), KEY));
        assertThat(redeem().emailVerified()).isFalse();

        gives(signed(claims().claim("email_verified", "yes").build(), KEY));
        assertThat(redeem().emailVerified()).isFalse();
    }

    @Test
    void reportsAProviderWithDifficultiesAsUnavailable() {
        status = 503;

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::redeem);
    }

    @Test
    void doesNotWaitForAProviderThatNeverAnswers() throws Exception {
        gives(signed(claims().build(), KEY));
        var asking = new CountDownLatch(1);
        server.removeContext("/token");
        server.createContext("/token", _ -> {
            asking.countDown();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        long began = System.nanoTime();
        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::redeem);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(asking.getCount()).as("it was waited for").isZero();
    }

    @Test
    void asksForPkceAndANonce() {
        URI to = providers().authorization(provider(), CALLBACK, JOURNEY);

        assertThat(to.toString()).startsWith(issuer + "/authorize?");
        assertThat(to.getQuery())
                .contains("code_challenge_method=S256", "nonce=nonce", "state=state", "response_type=code")
                .doesNotContain(JOURNEY.verifier(), JOURNEY.browser());
    }

    private JWT flawed(Flaw flaw) throws Exception {
        var claims = claims();
        return switch (flaw) {
            case ISSUER -> signed(claims.issuer("http://somebody.else").build(), KEY);
            case AUDIENCE -> signed(claims.audience("another-client").build(), KEY);
            case NONCE -> signed(claims.claim("nonce", "another").build(), KEY);
            case NO_NONCE -> signed(claims.claim("nonce", null).build(), KEY);
            case EXPIRED ->
                signed(
                        claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                .build(),
                        KEY);
            case FROM_THE_FUTURE ->
                signed(
                        claims.issueTime(Date.from(Instant.now().plusSeconds(600)))
                                .build(),
                        KEY);
            case NO_SUBJECT -> signed(claims.subject(null).build(), KEY);
            case OTHER_KEY -> signed(claims.build(), OTHER_KEY);
            case NOT_SIGNED -> new PlainJWT(claims.build());
            case SIGNED_WITH_THE_CLIENT_SECRET ->
                signed(claims.build(), JWSAlgorithm.HS256, new MACSigner(SECRET.getBytes(UTF_8)));
            case SIGNED_WITH_THE_PUBLIC_KEY ->
                signed(
                        claims.build(),
                        JWSAlgorithm.HS256,
                        new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        };
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("academy")
                .subject("them-7")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", "nonce")
                .claim("email", "grace@example.org")
                .claim("email_verified", true)
                .claim("given_name", "Grace")
                .claim("family_name", "Hopper");
    }

    private static JWT signed(JWTClaimsSet claims, RSAKey by) throws Exception {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(by));
    }

    private static JWT signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID("theirs")
                        .build(),
                claims);
        jwt.sign(signer);
        return jwt;
    }

    private void gives(JWT idToken) {
        answer.set(JsonMapper.shared()
                .writeValueAsString(
                        Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken.serialize())));
    }

    private String metadata() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/authorize",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256", "HS256", "none")));
    }

    private ProviderIdentity redeem() {
        return providers().redeem(provider(), CALLBACK, "a-code", JOURNEY);
    }

    private Provider provider() {
        return new Provider(issuer, "academy", SECRET, null, List.of("openid", "email"));
    }

    private NimbusIdentityProviders providers() {
        return new NimbusIdentityProviders(
                new OidcProperties(CALLBACK, Duration.ofSeconds(1), Duration.ofMinutes(10), Map.of()));
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).keyID("theirs").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
