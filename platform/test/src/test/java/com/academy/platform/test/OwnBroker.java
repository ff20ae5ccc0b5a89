package com.academy.platform.test;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker that one test may do to what it likes. */
public final class OwnBroker implements AutoCloseable {

    private final Path log;
    private final EmbeddedKafka broker;

    public OwnBroker(Path log) {
        this.log = log;
        try {
            broker = new EmbeddedKafka(log);
            broker.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The broker does not start", failed);
        }
    }

    public String address() {
        return "127.0.0.1:" + broker.port();
    }

    public TestEvents events() {
        return new TestEvents(address());
    }

    /** Topics of one partition. */
    public void makeTopics(String... names) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(names).stream()
                            .map(it -> new NewTopic(it, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    public void deleteTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    /** As a power cut does to a log that was not yet on the disk: its last part is gone when the broker starts again. */
    public void loseTheEndOf(String topic, double part) throws Exception {
        broker.stop();
        Path segment = log.resolve(topic + "-0").resolve("00000000000000000000.log");
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate((long) (file.size() * (1 - part)));
        }
        Files.delete(log.resolve(".kafka_cleanshutdown"));
        broker.start();
    }

    @Override
    public void close() {
        broker.stop();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }
}
