package com.academy.auth.token.web;

import com.academy.auth.token.JsonWebKey;
import com.academy.auth.token.PublishedKeys;
import com.academy.platform.security.ForEveryone;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discovery: how other programs verify the access tokens. */
@RestController
@RequestMapping("/.well-known")
@ForEveryone
class WellKnownController {

    /** Half the time a key is known ahead: whoever caches that long still knows each key before it signs. */
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublishedKeys keys;

    WellKnownController(PublishedKeys keys) {
        this.keys = keys;
    }

    /**
     * List the public keys of access tokens.
     *
     * <p>For every caller, signed in or not. A key set of RFC 7517 for the tokens of services, and for those of users
     * unless Keycloak issues them. The answer may be cached for five minutes: a new key is listed before it signs its
     * first token.
     */
    @GetMapping("/jwks.json")
    ResponseEntity<KeySet> keys() {
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).body(new KeySet(keys.now()));
    }

    /**
     * Show how access tokens are verified.
     *
     * <p>For every caller, signed in or not. The part of OpenID Connect Discovery that a verifier of access tokens
     * needs. The answer may be cached for five minutes.
     */
    @GetMapping("/openid-configuration")
    ResponseEntity<Discovery> configuration() {
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).body(Discovery.of(keys.issuer()));
    }

    /**
     * A key set of RFC 7517.
     *
     * @param keys the keys that may have signed a valid token, or will sign next
     */
    record KeySet(List<JsonWebKey> keys) {}

    /**
     * The part of OpenID Connect Discovery that a verifier of access tokens needs.
     *
     * @param issuer the value of {@code iss} in each access token. Example: https://academy.example
     * @param jwksUri address of the public keys. Example: https://academy.example/.well-known/jwks.json
     * @param subjectTypes always {@code public}. Example: ["public"]
     * @param algorithms how tokens are signed. Example: ["RS256"]
     * @param claims the claims that access tokens have. Example: ["sub", "org", "role"]
     */
    record Discovery(
            String issuer,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("subject_types_supported") List<String> subjectTypes,

            @JsonProperty("id_token_signing_alg_values_supported")
            List<String> algorithms,

            @JsonProperty("claims_supported") List<String> claims) {

        static Discovery of(String issuer) {
            return new Discovery(
                    issuer,
                    issuer + "/.well-known/jwks.json",
                    List.of("public"),
                    List.of("RS256"),
                    List.of("iss", "aud", "sub", "uid", "org", "role", "sid", "permissions", "iat", "exp", "jti"));
        }
    }
}
