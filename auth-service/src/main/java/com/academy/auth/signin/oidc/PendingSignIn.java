package com.academy.auth.signin.oidc;

import com.academy.auth.keys.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A browser on its way to a provider and back.
 *
 * @param state known to browser and provider
 * @param browser known to the browser that set out, alone
 * @param nonce asked back in the ID token
 * @param verifier of PKCE
 */
public record PendingSignIn(String provider, String state, String browser, String nonce, String verifier) {

    static PendingSignIn to(String provider) {
        return new PendingSignIn(provider, Secrets.random(), Secrets.random(), Secrets.random(), Secrets.random());
    }

    boolean isOf(String otherBrowser) {
        return MessageDigest.isEqual(
                browser.getBytes(StandardCharsets.UTF_8), otherBrowser.getBytes(StandardCharsets.UTF_8));
    }

    /** Redis need not be able to answer for a browser: it gets what a secret can be compared with. */
    static String digest(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(secret));
    }

    @Override
    public String toString() {
        return "PendingSignIn[%s]".formatted(provider);
    }
}
