package com.academy.gateway.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What a browser may do on a page: run this edge's scripts, style with the page's nonce, talk to this edge. */
@Component
class PagePolicy {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom chance = new SecureRandom();
    private final String media;
    private final String frames;

    PagePolicy(WebProperties properties) {
        this.media = sources("'self'", properties.mediaOrigins());
        this.frames = properties.frameOrigins().isEmpty() ? "'none'" : String.join(" ", properties.frameOrigins());
    }

    private static String sources(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining(" "));
    }

    /** A new one for each page that is sent: who knows it may style the page. */
    String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        chance.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** In place of the API's policy, which allows nothing. */
    void writeTo(HttpHeaders headers, String nonce) {
        headers.set(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self' 'nonce-" + nonce + "'",
                        "img-src " + media + " data: blob:",
                        "media-src " + media + " blob:",
                        "font-src 'self'",
                        "connect-src " + media,
                        "worker-src 'self'",
                        "manifest-src 'self'",
                        "frame-src " + frames,
                        "form-action 'self'",
                        "base-uri 'none'",
                        "object-src 'none'",
                        "frame-ancestors 'none'"));
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
