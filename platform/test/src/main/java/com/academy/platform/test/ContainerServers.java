package com.academy.platform.test;

import java.util.Deque;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers; Testcontainers' own reaper ends them if the warden is killed. */
final class ContainerServers {

    private ContainerServers() {}

    static Servers start(Deque<AutoCloseable> atTheEnd) {
        var postgres = new PostgreSQLContainer("postgres:18.6-alpine");
        postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        var kafka = new KafkaContainer("apache/kafka-native:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
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
}
