package com.academy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One Kafka node, broker and controller in one process. */
final class KafkaServer implements ServerProcess {

    /** Identifies the storage; nothing else ever speaks to this cluster. */
    private static final String CLUSTER = "academyAAAAAAAAAAAAAAA";

    private final RunFolder place;
    private final Ports ports;
    private final Jvm jvm;

    KafkaServer(RunFolder place, Ports ports, Jvm jvm) {
        this.place = place;
        this.ports = ports;
        this.jvm = jvm;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.kafka(), ports.kafkaController());
    }

    String bootstrapServers() {
        return Ports.HOST + ":" + ports.kafka();
    }

    @Override
    public Duration grace() {
        return jvm.grace();
    }

    @Override
    public Launch launch() {
        var settings = place.config("kafka.properties");
        try {
            Files.writeString(
                    settings,
                    settings().entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new OperatorError("%s cannot be written (%s).".formatted(settings, e), e);
        }
        var classPath = classPath();
        return new Launch(jvm.command(
                Jars.serverCache(place, name(), classPath),
                "256m",
                List.of(
                        "-Dlogback.configurationFile=servers-logback.xml",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Jars.joined(classPath),
                        Broker.class.getName(),
                        settings.toString(),
                        place.data("kafka").toString(),
                        CLUSTER)));
    }

    private List<Path> classPath() {
        return Jars.ofServers(place, name -> !name.startsWith("greenmail"));
    }

    /** The broker opens its port only after it has caught up with the controller. */
    @Override
    public boolean isReady() {
        return Ports.isOpen(ports.kafka());
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@%s:%d".formatted(Ports.HOST, ports.kafkaController()));
        settings.put(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
                        .formatted(Ports.HOST, ports.kafka(), Ports.HOST, ports.kafkaController()));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(Ports.HOST, ports.kafka()));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", place.data("kafka").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // The first consumer of a group is usually the only one here.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.index.size.max.bytes", "1048576");
        return settings;
    }
}
