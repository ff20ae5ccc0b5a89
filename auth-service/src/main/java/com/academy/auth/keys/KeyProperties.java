package com.academy.auth.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param encryptionKey 32 bytes in base64; if it is blank, the file contains it
 * @param encryptionKeyFile created at the first start if it does not exist
 * @param rotateEvery how long a key signs
 * @param publishBefore how long a key is published before its first use, so that verifiers know it
 * @param keepAfter how long a key stays published after its last use; longer than any token lives
 */
@ConfigurationProperties("academy.auth.keys")
public record KeyProperties(
        @DefaultValue("") String encryptionKey,
        Path encryptionKeyFile,
        @DefaultValue("30d") Duration rotateEvery,
        @DefaultValue("10m") Duration publishBefore,
        @DefaultValue("20m") Duration keepAfter) {

    public KeyProperties {
        if (rotateEvery.compareTo(publishBefore) <= 0) {
            throw new IllegalArgumentException("A key must sign for longer than its successor is announced ahead");
        }
    }
}
