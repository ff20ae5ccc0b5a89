package com.academy.platform.test;

import com.academy.servers.KafkaServer;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.Ports;
import com.academy.servers.process.Processes;
import com.academy.servers.process.RunFolder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker that one test may do to what it likes. */
public final class OwnBroker implements AutoCloseable {

    private final Path log;
    private final KafkaServer broker;
    private final Processes processes;

    public OwnBroker(Path folder) {
        var place = RunFolder.of(folder);
        log = place.data("kafka");
        broker = new KafkaServer(place, Ports.free(), Ports.free(), new Jvm(Jvm.Mode.FAST, List.of()));
        processes = new Processes(place, List.of(broker), System.out);
        start();
    }

    private void start() {
        processes.start(List.of(broker));
        processes.await(List.of(broker), Set.of());
    }

    private void stop() {
        processes.stop(List.of(broker));
    }

    public String address() {
        return broker.bootstrapServers();
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
        stop();
        Path segment = log.resolve(topic + "-0").resolve("00000000000000000000.log");
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate((long) (file.size() * (1 - part)));
        }
        Files.delete(log.resolve(".kafka_cleanshutdown"));
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }
}
