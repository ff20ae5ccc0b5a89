package com.academy.auth.signin.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secure whether browsers send them over https only; off without https, on a developer's machine
 * @param csrfSecret shared with the gateway, which checks the tokens of this service; without it no cookie can
 *     authorise a write
 */
@ConfigurationProperties("academy.auth.cookies")
record CookieProperties(
        @DefaultValue("true") boolean secure,
        @DefaultValue("") String csrfSecret) {

    @Override
    public String toString() {
        return "CookieProperties[secure=%s]".formatted(secure);
    }
}
