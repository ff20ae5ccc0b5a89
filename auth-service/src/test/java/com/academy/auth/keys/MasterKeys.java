package com.academy.auth.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** Master keys of no instance. */
public final class MasterKeys {

    private MasterKeys() {}

    public static MasterKey made() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new MasterKey(new KeyProperties(
                Base64.getEncoder().encodeToString(key),
                Path.of("unused"),
                Duration.ofDays(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(20)));
    }
}
