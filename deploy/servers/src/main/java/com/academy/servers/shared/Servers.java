package com.academy.servers.shared;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL, Kafka and Redis of this test run. Real ones: those that the environment names ({@code
 * TEST_POSTGRES_URL}, {@code _USER}, {@code _PASSWORD}, {@code TEST_KAFKA_BOOTSTRAP_SERVERS}, {@code TEST_REDIS_URL}),
 * else those that a {@link ServerOwner} starts once for a whole Maven run and ends with it, a set for each of its test
 * JVMs that run at the same time.
 */
public record Servers(String postgresUrl, String postgresUser, String postgresPassword, String kafka, String redis) {

    private static @Nullable Servers found;

    /** Those of this run; the first test that asks starts them. */
    public static synchronized Servers running() {
        if (found == null) {
            found = given(System.getenv()).orElseGet(() -> of(ServerOwners.running(Kind.SERVERS)));
        }
        return found;
    }

    static Optional<Servers> given(Map<String, String> environment) {
        var url = environment.get("TEST_POSTGRES_URL");
        var kafka = environment.get("TEST_KAFKA_BOOTSTRAP_SERVERS");
        var redis = environment.get("TEST_REDIS_URL");
        if (url == null || kafka == null || redis == null) {
            return Optional.empty();
        }
        var user = environment.getOrDefault("TEST_POSTGRES_USER", "postgres");
        return Optional.of(
                new Servers(url, user, environment.getOrDefault("TEST_POSTGRES_PASSWORD", ""), kafka, redis));
    }

    /** The servers that live as long as the given process. */
    static Servers of(long user, Path folder) {
        return of(ServerOwners.of(Kind.SERVERS, user, folder));
    }

    private static Servers of(Properties state) {
        return new Servers(
                state.getProperty("postgres.url"),
                state.getProperty("postgres.user"),
                state.getProperty("postgres.password"),
                state.getProperty("kafka"),
                state.getProperty("redis"));
    }

    Properties asProperties() {
        var state = new Properties();
        state.putAll(Map.of(
                "postgres.url", postgresUrl,
                "postgres.user", postgresUser,
                "postgres.password", postgresPassword,
                "kafka", kafka,
                "redis", redis));
        return state;
    }
}
