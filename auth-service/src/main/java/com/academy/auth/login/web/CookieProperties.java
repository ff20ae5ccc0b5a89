package com.academy.auth.login.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secure whether browsers send them over https only; off where there is none, on one's own machine
 * @param csrfSecret shared with the gateway, which checks what this service hands out
 */
@ConfigurationProperties("academy.auth.cookies")
record CookieProperties(@DefaultValue("true") boolean secure, String csrfSecret) {

    CookieProperties {
        if (csrfSecret.isBlank()) {
            throw new IllegalArgumentException("CSRF_SECRET is missing: the gateway's, for the two to agree");
        }
    }

    @Override
    public String toString() {
        return "CookieProperties[secure=%s]".formatted(secure);
    }
}
