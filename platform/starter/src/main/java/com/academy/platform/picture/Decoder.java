package com.academy.platform.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running decoding process, seen from the service. It has a heap of its own, an empty environment, an empty folder to
 * work in, and of the service's class path the decoders alone. Not for several threads at once.
 */
final class Decoder implements AutoCloseable {

    /** The exit status of a JVM whose heap is full. */
    static final int OUT_OF_MEMORY = 3;

    private final ScheduledExecutorService clock;
    private final Path folder;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int decoded;

    private Decoder(ScheduledExecutorService clock, Path folder, Process process) {
        this.clock = clock;
        this.folder = folder;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static Decoder start(PictureProperties properties, ScheduledExecutorService clock) throws IOException {
        Path folder = Files.createTempDirectory("academy-pictures-");
        Decoder decoder;
        try {
            decoder = new Decoder(clock, folder, launch(properties, folder));
        } catch (IOException failure) {
            delete(folder);
            throw failure;
        }
        try {
            decoder.within(properties.startLimit(), () -> {
                if (decoder.answers.read() != DecodingProcess.READY) {
                    throw new IOException("It said something else than that it is ready.");
                }
                return true;
            });
        } catch (DiedException failure) {
            decoder.close();
            throw new IOException("The decoding process does not start: " + failure.getMessage(), failure);
        }
        return decoder;
    }

    private static Process launch(PictureProperties properties, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + properties.heap().toMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:MaxMetaspaceSize=48m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "--limit-modules=java.desktop",
                "-cp",
                DecoderClassPath.of(folder),
                DecodingProcess.class.getName(),
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors(folder).toFile());
        builder.environment().clear();
        return builder.start();
    }

    DecodingAnswer decode(DecodingRequest request, Duration limit) throws DiedException {
        decoded++;
        return within(limit, () -> {
            request.writeTo(requests);
            return DecodingAnswer.readFrom(answers, request.sides().length);
        });
    }

    /** How many pictures it was given. */
    int decoded() {
        return decoded;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** A read from a pipe cannot be interrupted, but ends with the process. */
    private <T> T within(Duration limit, Exchange<T> exchange) throws DiedException {
        var isLate = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    isLate.set(true);
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return exchange.run();
        } catch (IOException failure) {
            throw death(failure, isLate.get());
        } finally {
            end.cancel(false);
        }
    }

    private DiedException death(IOException failure, boolean isLate) {
        if (isLate) {
            return new DiedException("It took too long.", true, failure);
        }
        int status = -1;
        try {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                status = process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new DiedException(
                "Status %d, %s: %s".formatted(status, failure, lastWords()), status == OUT_OF_MEMORY, failure);
    }

    private String lastWords() {
        try (var errors = Files.newInputStream(errors(folder))) {
            return new String(errors.readNBytes(500), StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        delete(folder);
    }

    private static Path errors(Path folder) {
        return folder.resolve("errors");
    }

    private static void delete(Path folder) {
        File[] files = folder.toFile().listFiles();
        if (files != null) {
            for (File file : files) {
                file.delete();
            }
        }
        folder.toFile().delete();
    }

    @FunctionalInterface
    private interface Exchange<T> {

        T run() throws IOException;
    }

    /** The process has ended, or is no longer usable. */
    static final class DiedException extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean isOfThePicture;

        DiedException(String message, boolean isOfThePicture, IOException cause) {
            super(message, cause);
            this.isOfThePicture = isOfThePicture;
        }

        /** It filled the heap or took too long; otherwise something else may have ended the process. */
        boolean isOfThePicture() {
            return isOfThePicture;
        }
    }
}
