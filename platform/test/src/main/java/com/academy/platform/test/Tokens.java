package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens as the identity service would sign them, by a key that lives as long as this JVM. */
public final class Tokens {

    public static final String ISSUER = "http://localhost:8080";

    /** The organisation of users who registered without an invitation. */
    public static final UUID PUBLIC_ORGANIZATION = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final RSAKey KEY = newKey("test");
    private static final Path PUBLIC_KEYS = publish();

    private Tokens() {}

    /** Made when a test forges: making keys takes seconds. */
    private static final class Another {

        private static final RSAKey KEY = newKey(Tokens.KEY.getKeyID());
    }

    public static String student(UUID user) {
        return person(Role.STUDENT, user, PUBLIC_ORGANIZATION);
    }

    public static String student(UUID user, UUID organization) {
        return person(Role.STUDENT, user, organization);
    }

    public static String instructor(UUID user, UUID organization) {
        return person(Role.INSTRUCTOR, user, organization);
    }

    public static String organizationAdmin(UUID user, UUID organization) {
        return person(Role.ORGANIZATION_ADMIN, user, organization);
    }

    public static String admin() {
        return admin(Ids.next());
    }

    public static String admin(UUID user) {
        return person(Role.ADMIN, user, PUBLIC_ORGANIZATION);
    }

    public static String person(Role role, UUID user, UUID organization, String... permissions) {
        return signed(ofPerson(role, user, organization)
                .claim("permissions", List.of(permissions))
                .build());
    }

    public static String service(String from, String to) {
        return signed(claims().subject(from)
                .audience(to)
                .claim("role", Role.SERVICE.name())
                .build());
    }

    /** Arguments for a parameterized test: the flaw of an admin's token, and the token. No endpoint may accept it. */
    public static Stream<Arguments> forgeries() {
        return forged().entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    public static Map<String, String> forged() {
        var good = admin();
        var parts = good.split("\\.");
        var bad = new LinkedHashMap<String, String>();
        bad.put("expired", but(it -> it.expirationTime(Date.from(now().minusSeconds(120)))));
        bad.put("not yet valid", but(it -> it.notBeforeTime(Date.from(now().plusSeconds(120)))));
        bad.put("of another audience", but(it -> it.audience("another")));
        bad.put("for a service, of a person", but(it -> it.audience("progress-service")));
        bad.put("of another issuer", but(it -> it.issuer("https://issuer.example")));
        bad.put("of a service, for another one", service("course-service", "no-such-service"));
        bad.put("without an expiry", but(it -> it.expirationTime(null)));
        bad.put("without an audience", but(it -> it.audience((String) null)));
        bad.put("without an issuer", but(it -> it.issuer(null)));
        bad.put("without a user", but(it -> it.claim("uid", null)));
        bad.put("without a role", but(it -> it.claim("role", null)));
        bad.put("with an invented role", but(it -> it.claim("role", "ROOT")));
        bad.put("oversized", but(it -> it.claim("padding", "x".repeat(5_000))));
        bad.put(
                "signed by another key",
                sign(JWSAlgorithm.RS256, signer(Another.KEY), anAdmin().build()));
        bad.put(
                "signed by the public key",
                sign(JWSAlgorithm.HS256, publicKeyAsSecret(), anAdmin().build()));
        for (var algorithm : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            bad.put(
                    "signed by " + algorithm,
                    sign(algorithm, signer(KEY), anAdmin().build()));
        }
        bad.put(
                "signed by the key that it brings along",
                sign(
                        header(JWSAlgorithm.RS256).jwk(Another.KEY.toPublicJWK()),
                        signer(Another.KEY),
                        anAdmin().build()));
        bad.put(
                "signed by a key that nobody knows",
                sign(
                        header(JWSAlgorithm.RS256).keyID("unknown"),
                        signer(KEY),
                        anAdmin().build()));
        bad.put(
                "with a header that has to be understood",
                sign(
                        header(JWSAlgorithm.RS256)
                                .criticalParams(Set.of("unheard-of"))
                                .customParam("unheard-of", true),
                        signer(KEY),
                        anAdmin().build()));
        bad.put("unsigned", new PlainJWT(anAdmin().build()).serialize());
        bad.put("unsigned, in other letters", base64("{\"alg\":\"nOnE\",\"kid\":\"test\"}") + "." + parts[1] + ".");
        bad.put("without a signature", parts[0] + "." + parts[1]);
        bad.put("in five parts, as if encrypted", good + "." + parts[1] + "." + parts[2]);
        bad.put("with the signature cut off", parts[0] + "." + parts[1] + ".");
        bad.put("truncated", good.substring(0, good.length() - 20));
        bad.put("with other claims", parts[0] + "." + student(Ids.next()).split("\\.")[1] + "." + parts[2]);
        bad.put("no token at all", "let-me-in");
        return bad;
    }

    /** The JWKS document with the public key. */
    public static Path publicKeys() {
        return PUBLIC_KEYS;
    }

    private static String but(Consumer<JWTClaimsSet.Builder> change) {
        var claims = anAdmin();
        change.accept(claims);
        return signed(claims.build());
    }

    private static JWTClaimsSet.Builder anAdmin() {
        return ofPerson(Role.ADMIN, Ids.next(), PUBLIC_ORGANIZATION);
    }

    private static JWTClaimsSet.Builder ofPerson(Role role, UUID user, UUID organization) {
        return claims().subject(user.toString())
                .audience("academy")
                .claim("uid", user.toString())
                .claim("org", organization.toString())
                .claim("role", role.name())
                .claim("sid", Ids.next().toString());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .issueTime(Date.from(now()))
                .expirationTime(Date.from(now().plusSeconds(900)))
                .jwtID(Ids.next().toString());
    }

    private static Instant now() {
        return Instant.now();
    }

    private static String signed(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, signer(KEY), claims);
    }

    private static String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) {
        return sign(header(algorithm), signer, claims);
    }

    private static String sign(JWSHeader.Builder header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWSSigner publicKeyAsSecret() {
        try {
            return new MACSigner(KEY.toRSAPublicKey().getEncoded());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path publish() {
        try {
            var file = Files.createTempFile("academy-test-", ".jwks");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
