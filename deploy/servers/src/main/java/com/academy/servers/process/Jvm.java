package com.academy.servers.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How every Java process is started. An AOT cache holds the classes as they were loaded and linked, and the profiles
 * of the methods, in an earlier start; the JVM takes it only with the same class path and the same flags.
 */
public record Jvm(Mode mode, List<String> options) {

    public enum Mode {
        /** The full compiler, and the caches that are there. */
        FULL,
        /** Makes the caches that are not there. */
        TRAINING,
        /** The first compiler only: soon up, slower under load. For development. */
        FAST
    }

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            // A fifth of the usual calls before the second compiler takes a method: at a few requests a second the
            // usual number is hours, in which everything runs in the slow code that counts.
            "-XX:Tier4InvocationThreshold=1000",
            "-XX:Tier4MinInvocationThreshold=120",
            "-XX:Tier4CompileThreshold=3000",
            "-Djava.awt.headless=true",
            // Netty and lz4 load code of their own, and the JVM would warn of it at each start.
            "--enable-native-access=ALL-UNNAMED",
            // So it would of Tink's protobuf, which reads and writes memory by the old means.
            "--sun-misc-unsafe-memory-access=allow",
            // Netty's and Lettuce's events would start the whole flight recorder.
            "-Dio.netty.jfr.enabled=false",
            "-Dio.lettuce.core.jfr=false",
            // JDK 25 warns of adapters that it compiles anew, as it should.
            "-Xlog:aot*=error");

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** What a cache depends on besides the class path. */
    public static String fingerprint() {
        return "%08x".formatted((FLAGS + Runtime.version().toString()).hashCode());
    }

    /** At its end a JVM in training writes its cache, which takes most of the time. */
    public Duration grace() {
        return mode == Mode.TRAINING ? Duration.ofMinutes(5) : Duration.ofSeconds(30);
    }

    public List<String> command(Path cache, String heap, List<String> program) {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heap);
        switch (mode) {
            case FAST -> command.add("-XX:TieredStopAtLevel=1");
            case FULL -> {
                if (Files.exists(cache)) {
                    command.add("-XX:AOTCache=" + cache);
                }
            }
            case TRAINING -> command.add((Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache);
        }
        command.addAll(options);
        command.addAll(program);
        return command;
    }
}
