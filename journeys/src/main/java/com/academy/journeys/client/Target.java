package com.academy.journeys.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Which platform is meant, and the folder in which it keeps what one run leaves behind. */
public record Target(URI gateway, Path runDir) {

    public static Target of(Map<String, String> environment) {
        int port = 8080 + Integer.parseInt(environment.getOrDefault("ACADEMY_PORT_SHIFT", "0"));
        return new Target(
                URI.create(environment.getOrDefault("ACADEMY_URL", "http://localhost:" + port)),
                Path.of(environment.getOrDefault("ACADEMY_RUN_DIR", ".run")));
    }

    public Optional<String> find(String name) {
        try {
            return Optional.of(Files.readString(runDir.resolve(name)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String name, String content) {
        try {
            Files.createDirectories(runDir);
            Files.writeString(runDir.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner can read, and could from its first moment. */
    public void writeSecret(String name, String secret) {
        try {
            Files.createDirectories(runDir);
            Path file = runDir.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(runDir.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
