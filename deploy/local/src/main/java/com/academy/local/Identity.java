package com.academy.local;

import com.academy.servers.process.OperatorError;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The issuer of users' tokens. The choice stays with the data: the issuer keeps the passwords. */
enum Identity {
    OWN,
    KEYCLOAK;

    /** The value of {@code IDENTITY}; if it is absent, the earlier choice. */
    static Identity of(RunFolder place, Map<String, String> environment) {
        var said = environment.getOrDefault("IDENTITY", "").strip();
        if (said.isEmpty()) {
            return before(place);
        }
        return Arrays.stream(values())
                .filter(it -> it.word().equals(said))
                .findFirst()
                .orElseThrow(() -> new OperatorError("IDENTITY is own or keycloak, and not " + said + "."));
    }

    /** @param running whether services run, which know the choice of before */
    void remember(RunFolder place, boolean running) {
        var before = before(place);
        if (this != before && running) {
            throw new OperatorError("Services run with IDENTITY=%s. Stop them first: make down. Nothing was started."
                    .formatted(before.word()));
        }
        try {
            Files.writeString(file(place), word());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Identity before(RunFolder place) {
        try {
            return Files.exists(file(place))
                    ? valueOf(Files.readString(file(place)).strip().toUpperCase(Locale.ROOT))
                    : OWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(RunFolder place) {
        return place.config("identity");
    }
}
