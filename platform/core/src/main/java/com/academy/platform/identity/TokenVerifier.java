package com.academy.platform.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.TokenRefusedException.Reason;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens: RS256 only, a known issuer, our audience, valid times, complete. A valid token is remembered by its
 * hash until it expires, so that a request costs a hash instead of a signature check. The caller must check
 * {@link Revocations} as well.
 */
public final class TokenVerifier {

    /** The audience of tokens that people carry; services' tokens name the service called. */
    public static final String PEOPLE = "academy";

    /** Issuers stay below 2 KiB; beyond twice that it is not worth parsing. */
    static final int MAX_LENGTH = 4096;

    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Map<String, IssuerKeys> issuers;
    private final Set<String> serviceAudiences;
    private final boolean acceptsPeople;
    private final Clock clock;
    private final Cache<Hash, VerifiedToken> verified;

    /** SHA-256 of a token; the token itself is not kept. */
    private record Hash(long a, long b, long c, long d) {}

    /** @param issuers name of each trusted issuer to the place of its keys (http, https, file or classpath) */
    public TokenVerifier(Map<String, String> issuers, Collection<String> audiences, int cachedTokens, Clock clock) {
        if (issuers.isEmpty() || audiences.isEmpty()) {
            throw new IllegalArgumentException("A token verifier needs an issuer and an audience.");
        }
        Map<String, IssuerKeys> keys = new HashMap<>();
        issuers.forEach((issuer, jwks) -> keys.put(issuer, new IssuerKeys(jwks, clock)));
        this.issuers = Map.copyOf(keys);
        this.acceptsPeople = audiences.contains(PEOPLE);
        Set<String> services = new HashSet<>(audiences);
        services.remove(PEOPLE);
        this.serviceAudiences = Set.copyOf(services);
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(cachedTokens)
                .expireAfter(Expiry.<Hash, VerifiedToken>creating(
                        (hash, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** The token's claims if it was verified before and is still in time; never blocks. */
    public Optional<VerifiedToken> cached(String token) {
        return token.length() > MAX_LENGTH ? Optional.empty() : Optional.ofNullable(lookUp(hash(token)));
    }

    /**
     * The token's claims. Blocks only when the issuer's keys must be fetched.
     *
     * @throws TokenKeysUnavailableException if they cannot be fetched
     */
    public VerifiedToken verify(String token) throws TokenRefusedException {
        if (token.length() > MAX_LENGTH) {
            throw new TokenRefusedException(Reason.OVERSIZED);
        }
        Hash hash = hash(token);
        VerifiedToken known = lookUp(hash);
        if (known != null) {
            return known;
        }
        VerifiedToken fresh = check(token);
        if (fresh.expiresAt().isAfter(clock.instant())) {
            verified.put(hash, fresh);
        }
        return fresh;
    }

    private @Nullable VerifiedToken lookUp(Hash hash) {
        VerifiedToken known = verified.getIfPresent(hash);
        return known != null && known.expiresAt().isAfter(clock.instant()) ? known : null;
    }

    private VerifiedToken check(String token) {
        JWSObject jws;
        Map<String, Object> claims;
        try {
            jws = JWSObject.parse(token);
            claims = jws.getPayload().toJSONObject();
        } catch (ParseException | IllegalArgumentException e) {
            // Nimbus says "not JWS" of alg=none too; both are refused, the name is for our own logs only.
            throw new TokenRefusedException(Reason.MALFORMED);
        }
        if (!JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm())) {
            throw new TokenRefusedException(Reason.ALGORITHM);
        }
        if (claims == null) {
            throw new TokenRefusedException(Reason.MALFORMED);
        }
        IssuerKeys keys = claims.get("iss") instanceof String issuer ? issuers.get(issuer) : null;
        if (keys == null) {
            throw new TokenRefusedException(Reason.UNKNOWN_ISSUER);
        }
        JWSVerifier key = keys.find(jws.getHeader().getKeyID());
        if (key == null) {
            throw new TokenRefusedException(Reason.UNKNOWN_KEY);
        }
        try {
            if (!jws.verify(key)) {
                throw new TokenRefusedException(Reason.SIGNATURE);
            }
        } catch (JOSEException e) {
            throw new TokenRefusedException(Reason.SIGNATURE);
        }
        return read(claims);
    }

    private VerifiedToken read(Map<String, Object> claims) {
        Instant now = clock.instant();
        Instant issuedAt = instant(claims, "iat");
        Instant expiresAt = instant(claims, "exp");
        if (!expiresAt.plus(SKEW).isAfter(now)) {
            throw new TokenRefusedException(Reason.EXPIRED);
        }
        if (issuedAt.minus(SKEW).isAfter(now)
                || claims.containsKey("nbf")
                        && instant(claims, "nbf").minus(SKEW).isAfter(now)) {
            throw new TokenRefusedException(Reason.NOT_YET_VALID);
        }
        Role role = role(text(claims, "role"));
        if (!isMeantForUs(audiences(claims.get("aud")), role)) {
            throw new TokenRefusedException(Reason.AUDIENCE);
        }
        boolean person = role.isPerson();
        return new VerifiedToken(
                text(claims, "iss"),
                person ? uuid(text(claims, "uid")) : null,
                person ? uuid(text(claims, "org")) : null,
                role,
                person ? text(claims, "sid") : null,
                permissions(claims.get("permissions")),
                claims.get("sub") instanceof String subject ? subject : text(claims, person ? "uid" : "sub"),
                issuedAt,
                expiresAt);
    }

    /** A service's token opens only the service it names, a person's only what is for people. */
    private boolean isMeantForUs(List<?> audiences, Role role) {
        return role.isPerson()
                ? acceptsPeople && audiences.contains(PEOPLE)
                : audiences.stream().anyMatch(serviceAudiences::contains);
    }

    private static List<?> audiences(@Nullable Object claim) {
        return switch (claim) {
            case List<?> several -> several;
            case String one -> List.of(one);
            case null, default -> throw new TokenRefusedException(Reason.CLAIMS);
        };
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new TokenRefusedException(Reason.CLAIMS);
        }
    }

    private static UUID uuid(String text) {
        return Ids.parse(text).orElseThrow(() -> new TokenRefusedException(Reason.CLAIMS));
    }

    private static Set<String> permissions(@Nullable Object claim) {
        Set<String> permissions = new HashSet<>();
        if (claim instanceof List<?> codes) {
            codes.forEach(code -> permissions.add(String.valueOf(code)));
        } else if (claim != null) {
            throw new TokenRefusedException(Reason.CLAIMS);
        }
        return permissions;
    }

    private static String text(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new TokenRefusedException(Reason.CLAIMS);
    }

    /** Seconds since 1970, with a fraction if the issuer gives one: it orders a token and a revocation of the same second. */
    private static Instant instant(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof Number number) {
            try {
                return Instant.ofEpochMilli(
                        new BigDecimal(number.toString()).scaleByPowerOfTen(3).longValue());
            } catch (ArithmeticException | NumberFormatException e) {
                throw new TokenRefusedException(Reason.CLAIMS);
            }
        }
        throw new TokenRefusedException(Reason.CLAIMS);
    }

    private static Hash hash(String token) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(ISO_8859_1)));
            return new Hash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
