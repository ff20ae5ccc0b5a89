package com.academy.journeys.bench;

import com.academy.journeys.client.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets the gateway take more requests of a user and an address than in production, until closed. The limits stay on, so
 * that what counting costs is measured, too.
 */
public final class RaisedLimits implements AutoCloseable {

    public static final Map<String, String> LIMITS = Map.of(
            "ACADEMY_RATE_LIMITS_ENABLED", "true",
            "ACADEMY_RATE_LIMITS_USER", "1000000",
            "ACADEMY_RATE_LIMITS_ADDRESS", "100000000");

    private final Target surroundings;

    public RaisedLimits(Target surroundings) {
        this.surroundings = surroundings;
        restartGateway(LIMITS);
    }

    @Override
    public void close() {
        restartGateway(Map.of());
    }

    /** By the runner in a process of its own: what it is started with is what it hands to the gateway. */
    private void restartGateway(Map<String, String> limits) {
        ProcessBuilder runner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.academy.local.Main",
                "restart",
                "gateway");
        Map<String, String> environment = new HashMap<>(limits);
        environment.put(
                "ACADEMY_RUN_DIR", surroundings.runDir().toAbsolutePath().toString());
        runner.environment().keySet().removeAll(LIMITS.keySet());
        runner.environment().putAll(environment);
        runner.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            if (runner.start().waitFor() != 0) {
                throw new IllegalStateException(
                        "The gateway could not be restarted: the platform must run here, and make status shows it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while restarting the gateway", e);
        }
    }
}
