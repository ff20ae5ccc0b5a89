package com.academy.gateway;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** The issuer that the gateway under test trusts. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test";

    private static final RSAKey KEY = generate();

    private TestTokens() {}

    public static String student() {
        return of(Role.STUDENT, Ids.next(), Ids.next().toString());
    }

    public static String of(Role role) {
        return of(role, Ids.next(), Ids.next().toString());
    }

    public static String of(Role role, UUID user, String session) {
        return with(claims ->
                claims.claim("role", role.name()).claim("uid", user.toString()).claim("sid", session));
    }

    public static String with(Consumer<JWTClaimsSet.Builder> change) {
        return signed(KEY, change);
    }

    public static String forged() {
        return signed(generate(), _ -> {});
    }

    static String jwks() {
        try {
            Path file = Files.createTempFile("jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString(true))
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("academy")
                .subject("somebody")
                .claim("uid", Ids.next().toString())
                .claim("org", "00000000-0000-7000-8000-000000000001")
                .claim("role", "STUDENT")
                .claim("sid", Ids.next().toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)));
        change.accept(claims);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
