package com.academy.servers.shared;

import com.academy.servers.process.Libraries;
import java.util.Deque;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers; Testcontainers' own reaper ends them if their owner is killed. */
final class ContainerServers {

    private ContainerServers() {}

    static Servers start(Deque<AutoCloseable> atTheEnd) {
        var postgres = new PostgreSQLContainer(
                "postgres:%s-alpine".formatted(withoutPatch(Libraries.property("postgres.version"))));
        postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        var kafka = new KafkaContainer("apache/kafka-native:" + Libraries.property("kafka.version"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        var redis = new GenericContainer<>("redis:6.2-alpine").withExposedPorts(6379);
        Stream.of(postgres, kafka, redis).forEach(it -> atTheEnd.push(it::stop));
        Startables.deepStart(postgres, kafka, redis).join();
        return new Servers(
                postgres.getJdbcUrl(),
                postgres.getUsername(),
                postgres.getPassword(),
                kafka.getBootstrapServers(),
                "redis://%s:%d".formatted(redis.getHost(), redis.getMappedPort(6379)));
    }

    /** Of 18.6.0 the 18.6: the images have PostgreSQL's own version, the binaries one of their own besides. */
    private static String withoutPatch(String version) {
        return version.substring(0, version.lastIndexOf('.'));
    }
}
