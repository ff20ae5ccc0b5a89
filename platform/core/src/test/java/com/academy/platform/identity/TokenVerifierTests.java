package com.academy.platform.identity;

import static com.academy.platform.identity.IssuedTokens.ISSUER;
import static com.academy.platform.identity.IssuedTokens.ORGANIZATION;
import static com.academy.platform.identity.IssuedTokens.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.academy.platform.identity.TokenRefusedException.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

class TokenVerifierTests {

    private static final IssuedTokens ISSUED = new IssuedTokens("key-1");
    private static final IssuedTokens ROTATED = new IssuedTokens("key-2");

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final KeyServer keys = new KeyServer(ISSUED.key.toPublicJWK());
    private final TokenVerifier verifier = verifierFor("academy", "progress-service");

    @AfterEach
    void closeKeyServer() {
        keys.close();
    }

    @Test
    void readsTheClaimsOfAPerson() {
        VerifiedToken token = verifier.verify(ISSUED.student(clock.instant()));

        assertThat(token.issuer()).isEqualTo(ISSUER);
        assertThat(token.userId()).isEqualTo(USER);
        assertThat(token.organizationId()).isEqualTo(ORGANIZATION);
        assertThat(token.role()).isEqualTo(Role.STUDENT);
        assertThat(token.sessionId()).isEqualTo("session-1");
        assertThat(token.permissions()).containsExactly("courses.read");
        assertThat(token.subject()).isEqualTo("somebody");
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plusSeconds(900));
    }

    @Test
    void readsTheClaimsOfAService() {
        VerifiedToken token = verifier.verify(ISSUED.with(
                clock.instant(),
                claims -> claims.audience("progress-service")
                        .subject("course-service")
                        .claim("role", "SERVICE")
                        .claim("uid", null)
                        .claim("org", null)
                        .claim("sid", null)));

        assertThat(token.role()).isEqualTo(Role.SERVICE);
        assertThat(token.subject()).isEqualTo("course-service");
        assertThat(token.userId()).isNull();
    }

    @Test
    void keepsTheFractionOfTheSecondOfIssue() {
        double exact = clock.millis() / 1000.0 - 0.25;

        VerifiedToken token = verifier.verify(ISSUED.with(clock.instant(), claims -> claims.claim("iat", exact)));

        assertThat(token.issuedAt()).isEqualTo(clock.instant().minusMillis(250));
    }

    @Test
    void refusesAForgedSignature() {
        IssuedTokens forger = new IssuedTokens("key-1");

        assertRefused(forger.student(clock.instant()), Reason.SIGNATURE);
    }

    @Test
    void refusesChangedClaims() {
        String[] parts = ISSUED.student(clock.instant()).split("\\.");
        String[] admin = ISSUED.with(clock.instant(), claims -> claims.claim("role", "ADMIN"))
                .split("\\.");

        assertRefused(parts[0] + "." + admin[1] + "." + parts[2], Reason.SIGNATURE);
    }

    @Test
    void refusesAnUnsignedToken() {
        String none = new PlainJWT(IssuedTokens.claims(clock.instant()).build()).serialize();

        assertRefused(none, Reason.MALFORMED);
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws JOSEException {
        byte[] publicKey = ISSUED.key.toRSAPublicKey().getEncoded();

        String confused =
                ISSUED.sign(IssuedTokens.claims(clock.instant()).build(), JWSAlgorithm.HS256, new MACSigner(publicKey));

        assertRefused(confused, Reason.ALGORITHM);
    }

    @Test
    void refusesOtherAlgorithmsOfTheSameKey() throws JOSEException {
        String rs512 = ISSUED.sign(
                IssuedTokens.claims(clock.instant()).build(), JWSAlgorithm.RS512, new RSASSASigner(ISSUED.key));

        assertRefused(rs512, Reason.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b", "a.b.c", "\u0000.\uFFFF.\u0000", "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AAAA"})
    void refusesWhatIsNoToken(String noise) {
        assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> verifier.verify(noise));
    }

    @Test
    void refusesATruncatedToken() {
        String token = ISSUED.student(clock.instant());

        assertRefused(token.substring(0, token.length() - 20), Reason.SIGNATURE);
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> verifier.verify(token.substring(0, token.lastIndexOf('.'))));
    }

    @Test
    void refusesAnOversizedTokenUnread() {
        String large = ISSUED.with(clock.instant(), claims -> claims.claim("filler", "x".repeat(4096)));

        assertRefused(large, Reason.OVERSIZED);
        assertThat(verifier.cached(large)).isEmpty();
        assertThat(keys.asked).hasValue(0);
    }

    @Test
    void refusesAnExpiredTokenAfterHalfAMinutesGrace() {
        String token = ISSUED.student(clock.instant());

        clock.add(Duration.ofSeconds(929));
        assertThat(verifier.verify(token).userId()).isEqualTo(USER);

        clock.add(Duration.ofSeconds(1));
        assertRefused(token, Reason.EXPIRED);
    }

    @Test
    void refusesATokenOfTheFuture() {
        assertRefused(ISSUED.student(clock.instant().plusSeconds(31)), Reason.NOT_YET_VALID);
        assertRefused(
                ISSUED.with(
                        clock.instant(),
                        claims -> claims.notBeforeTime(Date.from(clock.instant().plusSeconds(60)))),
                Reason.NOT_YET_VALID);
    }

    @Test
    void refusesAnotherAudience() {
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.audience("elsewhere")), Reason.AUDIENCE);
    }

    @Test
    void refusesAPersonWithAServicesAudienceAndTheReverse() {
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.audience("progress-service")), Reason.AUDIENCE);
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim("role", "SERVICE")), Reason.AUDIENCE);
    }

    @Test
    void refusesServicesWhereOnlyPeopleCome() {
        TokenVerifier gateway = verifierFor("academy");
        String service = ISSUED.with(
                clock.instant(), claims -> claims.audience("progress-service").claim("role", "SERVICE"));

        assertThatThrownBy(() -> gateway.verify(service)).hasMessage(Reason.AUDIENCE.text());
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(
                ISSUED.with(clock.instant(), claims -> claims.issuer("http://elsewhere.example")),
                Reason.UNKNOWN_ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "exp", "iat", "role", "uid", "org", "sid"})
    void refusesATokenThatLacksAClaim(String claim) {
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim(claim, null)), Reason.CLAIMS);
    }

    @Test
    void refusesClaimsOfTheWrongKind() {
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim("uid", "1-1-1-1-1")), Reason.CLAIMS);
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim("role", "ROOT")), Reason.CLAIMS);
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim("permissions", "all")), Reason.CLAIMS);
        assertRefused(ISSUED.with(clock.instant(), claims -> claims.claim("sid", List.of())), Reason.CLAIMS);
    }

    @Test
    void neverRepeatsTheTokenInItsRefusal() {
        String token = ISSUED.with(clock.instant(), claims -> claims.audience("elsewhere"));

        assertThatThrownBy(() -> verifier.verify(token))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(token.substring(0, 12)));
    }

    @Test
    void remembersAVerifiedTokenUntilItExpires() {
        String token = ISSUED.student(clock.instant());
        assertThat(verifier.cached(token)).isEmpty();

        VerifiedToken verified = verifier.verify(token);
        assertThat(verifier.cached(token)).containsSame(verified);
        assertThat(verifier.verify(token)).isSameAs(verified);

        clock.add(Duration.ofSeconds(900));
        assertThat(verifier.cached(token)).isEmpty();
    }

    @Test
    void doesNotRememberARefusal() {
        String token = ISSUED.with(clock.instant(), claims -> claims.audience("elsewhere"));

        assertRefused(token, Reason.AUDIENCE);

        assertThat(verifier.cached(token)).isEmpty();
    }

    @Test
    void findsANewKeyWhenATokenNamesIt() {
        verifier.verify(ISSUED.student(clock.instant()));
        keys.publish(ISSUED.key.toPublicJWK(), ROTATED.key.toPublicJWK());
        clock.add(Duration.ofSeconds(11));

        VerifiedToken token = verifier.verify(ROTATED.student(clock.instant()));

        assertThat(token.userId()).isEqualTo(USER);
        assertThat(keys.asked).hasValue(2);
    }

    @Test
    void asksTheKeyServerOnceInTenSecondsHoweverManyKeysAreInvented() {
        for (int i = 0; i < 50; i++) {
            String invented = new IssuedTokensWithKey(ROTATED, UUID.randomUUID().toString()).student(clock);
            assertRefused(invented, Reason.UNKNOWN_KEY);
        }

        assertThat(keys.asked).hasValue(1);
    }

    @Test
    void forgetsAKeyThatIsNoLongerPublished() {
        verifier.verify(ISSUED.student(clock.instant()));
        keys.publish(ROTATED.key.toPublicJWK());
        clock.add(Duration.ofMinutes(6));

        verifier.verify(ISSUED.with(clock.instant(), claims -> claims.claim("sid", "another")));

        await().untilAsserted(() -> assertThat(keys.asked).hasValue(2));
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> verifier.verify(ISSUED.with(clock.instant(), claims -> claims.claim("sid", "a third"))))
                .hasMessage(Reason.UNKNOWN_KEY.text()));
    }

    @Test
    void worksOnWithTheKnownKeysWhenTheKeyServerIsDown() {
        verifier.verify(ISSUED.student(clock.instant()));
        keys.goDown();
        clock.add(Duration.ofHours(2));

        assertThat(verifier.verify(ISSUED.student(clock.instant())).userId()).isEqualTo(USER);
    }

    @Test
    void saysSoWhenNoKeyIsKnownAndTheKeyServerIsDown() {
        keys.goDown();

        assertThatExceptionOfType(TokenKeysUnavailableException.class)
                .isThrownBy(() -> verifier.verify(ISSUED.student(clock.instant())))
                .satisfies(unavailable -> assertThat(unavailable.retryAfter()).isPositive());

        keys.comeBack();
        clock.add(Duration.ofSeconds(2));
        assertThat(verifier.verify(ISSUED.student(clock.instant())).userId()).isEqualTo(USER);
    }

    @Test
    void readsKeysFromAFileToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("jwks.json"), IssuedTokens.document(ISSUED.key.toPublicJWK()));
        TokenVerifier fromFile =
                new TokenVerifier(Map.of(ISSUER, file.toUri().toString()), List.of("academy"), 10, clock);

        assertThat(fromFile.verify(ISSUED.student(clock.instant())).userId()).isEqualTo(USER);
    }

    @Test
    void answersARememberedTokenWithoutVerifyingItAgain() {
        String token = ISSUED.student(clock.instant());

        VerifiedToken first = verifier.verify(token);

        assertThat(verifier.verify(token)).isSameAs(first);
        assertThat(verifier.cached(token)).containsSame(first);
    }

    private TokenVerifier verifierFor(String... audiences) {
        return new TokenVerifier(Map.of(ISSUER, keys.url()), List.of(audiences), 1_000, clock);
    }

    private void assertRefused(String token, Reason reason) {
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> verifier.verify(token))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** Signs with one key and names another. */
    private record IssuedTokensWithKey(IssuedTokens signer, String kid) {

        String student(MutableClock clock) {
            try {
                var jwt = new com.nimbusds.jwt.SignedJWT(
                        new com.nimbusds.jose.JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(kid)
                                .build(),
                        IssuedTokens.claims(clock.instant()).build());
                jwt.sign(new RSASSASigner(signer.key));
                return jwt.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
