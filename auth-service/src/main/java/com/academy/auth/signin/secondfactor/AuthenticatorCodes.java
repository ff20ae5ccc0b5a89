package com.academy.auth.signin.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Codes as every authenticator makes them: RFC 6238 with SHA-1, 30 seconds and six digits. */
@Component
class AuthenticatorCodes {

    static final int KEY_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks differ, and typing takes its time. */
    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Clock clock;

    AuthenticatorCodes(Clock clock) {
        this.clock = clock;
    }

    /** The step of time that the code is of, if it is of one near now and after {@code lastStep}. */
    OptionalLong step(byte[] key, String code, long lastStep) {
        var secret = new SecretKeySpec(key, codes.getAlgorithm());
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        for (long step = Math.max(now - STEPS_OFF, lastStep + 1); step <= now + STEPS_OFF; step++) {
            if (codeOf(secret, step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String codeOf(SecretKey secret, long step) {
        try {
            return codes.generateOneTimePasswordString(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
