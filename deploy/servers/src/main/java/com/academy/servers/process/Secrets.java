package com.academy.servers.process;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords made up at first use and kept between runs in a file that only its owner can read. */
public final class Secrets {

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path run) {
        this.file = run.resolve("secrets");
    }

    public synchronized String of(String name) {
        try {
            if (values.isEmpty() && Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            var known = values.getProperty(name);
            if (known != null) {
                return known;
            }
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var fresh = HexFormat.of().formatHex(bytes);
            values.setProperty(name, fresh);
            write();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        var text = new StringWriter();
        values.store(text, null);
        writePrivately(file, text.toString());
    }

    public static void writePrivately(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
