package com.academy.servers;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.Launch;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One Kafka node, broker and controller in one process. */
public final class KafkaServer implements ServerProcess {

    /** Identifies the storage; nothing else ever speaks to this cluster. */
    private static final String CLUSTER = "academyAAAAAAAAAAAAAAA";

    private final RunFolder place;
    private final int port;
    private final int controllerPort;
    private final Jvm jvm;

    public KafkaServer(RunFolder place, int port, int controllerPort, Jvm jvm) {
        this.place = place;
        this.port = port;
        this.controllerPort = controllerPort;
        this.jvm = jvm;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
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
        var libraries = Libraries.of(place);
        var classPath = libraries.classPath(jar -> !jar.startsWith("greenmail"));
        return new Launch(jvm.command(
                libraries.cache(name(), classPath),
                "256m",
                List.of(
                        "-Dlogback.configurationFile=servers-logback.xml",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Libraries.joined(classPath),
                        Broker.class.getName(),
                        settings.toString(),
                        place.data("kafka").toString(),
                        CLUSTER)));
    }

    /** The broker opens its port only after it has caught up with the controller. */
    @Override
    public boolean isReady() {
        return Ports.isOpen(port);
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@%s:%d".formatted(Ports.HOST, controllerPort));
        settings.put(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(Ports.HOST, port, Ports.HOST, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(Ports.HOST, port));
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
