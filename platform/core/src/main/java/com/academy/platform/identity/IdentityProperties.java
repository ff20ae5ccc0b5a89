package com.academy.platform.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The token issuers and audiences that this process accepts.
 *
 * @param issuers each with the place of its keys: {@code https:}, {@code http:}, {@code file:} or {@code classpath:};
 *     several may be configured while users move from one to the other
 * @param audiences {@code academy} for tokens of people, any other name for tokens of services; when empty, both
 *     {@code academy} and this application's own name
 */
@ConfigurationProperties("platform.identity")
record IdentityProperties(
        @DefaultValue List<Issuer> issuers,
        @DefaultValue List<String> audiences,
        @DefaultValue("50000") int cachedTokens) {

    record Issuer(String issuer, String jwks) {}
}
