package com.academy.auth;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import tools.jackson.databind.JsonNode;

/** What an authenticator shows. */
public final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** @param offered the answer that shows the secret */
    public static String code(JsonNode offered, int steps) {
        return code(offered.at("/secret").asString(), steps);
    }

    /** That many steps of 30 seconds from now. */
    public static String code(String secret, int steps) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(key(secret), CODES.getAlgorithm()),
                    Instant.now().plus(CODES.getTimeStep().multipliedBy(steps)));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static byte[] key(String secret) {
        return new Base32().decode(secret);
    }
}
