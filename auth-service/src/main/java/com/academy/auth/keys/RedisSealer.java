package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the values that this service keeps in Redis, each bound to its key: a client that can write to Redis can
 * neither make a value nor move one to another key. It can put back a value that the same key had before.
 */
@Component
public class RedisSealer {

    /** The first one seals; each of them opens. */
    private final List<Sealer> sealers;

    RedisSealer(MasterKey masterKey, RedisSealingProperties properties) {
        String given = keys(properties);
        this.sealers = given.isBlank()
                ? List.of(masterKey.sealer("values in Redis"))
                : Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .map(key -> new Sealer(MasterKey.decoded(key, "A key of REDIS_SEALING_KEYS")))
                        .toList();
    }

    public String seal(String key, String value) {
        return Base64.getEncoder().encodeToString(sealers.getFirst().seal(value.getBytes(UTF_8), key));
    }

    /** Empty if there is no value, or none that was sealed for this key. */
    public Optional<String> open(String key, @Nullable String sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        return sealers.stream()
                .flatMap(sealer -> sealer.tryOpen(bytes, key).stream())
                .findFirst()
                .map(value -> new String(value, UTF_8));
    }

    private static String keys(RedisSealingProperties properties) {
        Path file = properties.keysFile();
        if (!properties.keys().isBlank() || file == null || file.toString().isEmpty()) {
            return properties.keys();
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("REDIS_SEALING_KEYS_FILE cannot be read", unreadable);
        }
    }
}
