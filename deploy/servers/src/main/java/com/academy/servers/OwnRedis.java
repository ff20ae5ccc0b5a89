package com.academy.servers;

import com.academy.servers.process.Durability;
import com.academy.servers.process.Ports;
import com.academy.servers.process.Processes;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** A Redis that a test may stop and start again, on the same port and without its data. It ends with the JVM at the latest. */
public final class OwnRedis {

    private final int port = Ports.free();
    private final RunFolder place;
    private final Redis redis;
    private final Processes processes;

    public OwnRedis() {
        try {
            place = RunFolder.of(Files.createTempDirectory("academy-redis-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redis = new Redis(place, port, null, Durability.EPHEMERAL);
        processes = new Processes(
                place, List.of(redis), new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            RunFolder.delete(place.run());
        }));
    }

    public OwnRedis start() {
        processes.start(List.of(redis));
        processes.await(List.of(redis), Set.of());
        return this;
    }

    public void stop() {
        processes.stop(List.of(redis));
    }

    public int port() {
        return port;
    }

    public String url() {
        return redis.url();
    }
}
