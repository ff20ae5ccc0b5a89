package com.academy.platform.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Session-bound tokens against forged browser requests. The service that sets the session cookie gives the page the
 * HMAC of the session's id; the service that reads the cookie computes it again. Nothing is stored.
 */
public final class CsrfTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private CsrfTokens() {}

    public static String of(String sessionId, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The secret of CSRF tokens is empty.");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(sessionId.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time, so that the response time reveals nothing. */
    public static boolean matches(@Nullable String presented, String sessionId, String secret) {
        return presented != null
                && MessageDigest.isEqual(
                        presented.getBytes(US_ASCII), of(sessionId, secret).getBytes(US_ASCII));
    }
}
