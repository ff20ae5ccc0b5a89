package com.academy.auth.token;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Signs access tokens for people and services. */
@Service
public class IssueToken {

    /** The audience of a person's token: the gateway and every service. */
    private static final String PEOPLE = "academy";

    private final RotateKeys keys;
    private final TokenProperties properties;
    private final Clock clock;

    IssueToken(RotateKeys keys, TokenProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * For a person in one of their memberships.
     *
     * @param asOf before the membership was read: a revocation after that refuses the token
     */
    public AccessToken forPerson(UUID userId, UUID organizationId, Role role, String sessionId, Instant asOf) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", userId.toString());
        claims.put("aud", PEOPLE);
        claims.put("uid", userId.toString());
        claims.put("org", organizationId.toString());
        claims.put("role", role.name());
        claims.put("sid", sessionId);
        claims.put("permissions", Permission.codesOf(role));
        return signed(claims, asOf, properties.lifetime());
    }

    /** For a service that has proven its identity. */
    public AccessToken forService(String service, String audience) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", service);
        claims.put("aud", audience);
        claims.put("role", Role.SERVICE.name());
        return signed(claims, clock.instant(), properties.serviceLifetime());
    }

    private AccessToken signed(Map<String, Object> claims, Instant issuedAt, Duration lifetime) {
        Instant end = issuedAt.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        SigningKey key = keys.ring()
                .signingAt(clock.instant())
                .orElseThrow(() -> new IllegalStateException("There is no key that signs now"));
        claims.put("iss", properties.issuer());
        // With the fraction, so that a token can be compared with a revocation in the same second.
        claims.put("iat", BigDecimal.valueOf(issuedAt.toEpochMilli(), 3));
        claims.put("exp", end.getEpochSecond());
        claims.put("jti", Ids.next().toString());
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.keyId())
                        .build(),
                new Payload(claims));
        try {
            token.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException broken) {
            throw new IllegalStateException("A token could not be signed", broken);
        }
        return new AccessToken(token.serialize(), issuedAt, end);
    }
}
