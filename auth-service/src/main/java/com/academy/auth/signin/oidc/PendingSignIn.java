package com.academy.auth.signin.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
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

    private static final SecureRandom RANDOM = new SecureRandom();

    static PendingSignIn to(String provider) {
        return new PendingSignIn(provider, secret(), secret(), secret(), secret());
    }

    boolean isOf(String otherBrowser) {
        return MessageDigest.isEqual(
                browser.getBytes(StandardCharsets.UTF_8), otherBrowser.getBytes(StandardCharsets.UTF_8));
    }

    static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Redis need not be able to answer for a browser: it gets what a secret can be compared with. */
    static String digest(String secret) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "PendingSignIn[%s]".formatted(provider);
    }
}
