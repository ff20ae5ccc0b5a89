package com.academy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ports of one platform: the usual ones, all moved by the same shift so that a second platform fits beside the first. */
record Ports(int shift) {

    static final String HOST = "127.0.0.1";

    private static final Duration AFTER_A_KILL = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** For a platform beside the usual one: the first shift at which nothing is in the way. */
    static Ports free() {
        return IntStream.rangeClosed(2, 20)
                .mapToObj(thousands -> new Ports(thousands * 1000))
                .filter(ports -> ports.all().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new OperatorError("There are no free ports for another platform."));
    }

    int postgres() {
        return 15432 + shift;
    }

    /** Of the server that has this service's database alone. */
    int postgresOf(Service.Kind service) {
        return postgres() + service.port() - 8080;
    }

    int kafka() {
        return 19092 + shift;
    }

    int kafkaController() {
        return 19093 + shift;
    }

    int redis() {
        return 16379 + shift;
    }

    int s3() {
        return 19000 + shift;
    }

    int smtp() {
        return 11025 + shift;
    }

    int mailbox() {
        return 11080 + shift;
    }

    int keycloak() {
        return 18080 + shift;
    }

    int keycloakManagement() {
        return 18090 + shift;
    }

    int of(Service.Kind service) {
        return service.port() + shift;
    }

    /** Where it answers for its health and its metrics: no request of a client comes here. */
    int management(Service.Kind service) {
        return of(service) + 100;
    }

    IntStream all() {
        return IntStream.concat(
                IntStream.of(
                        postgres(),
                        kafka(),
                        kafkaController(),
                        redis(),
                        s3(),
                        smtp(),
                        mailbox(),
                        keycloak(),
                        keycloakManagement()),
                Service.ALL.stream()
                        .flatMapToInt(it -> it.database() == null
                                ? IntStream.of(of(it), management(it))
                                : IntStream.of(of(it), management(it), postgresOf(it))));
    }

    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A process that was killed a moment ago may still hold its port, so that is waited for. */
    static void requireFree(ServerProcess part) {
        for (int port : part.ports()) {
            if (!becomesFree(port)) {
                throw new OperatorError(
                        "Port %d, which %s needs, is taken by %s. End that process, or move the whole platform with ACADEMY_PORT_SHIFT=1000. Nothing was started."
                                .formatted(port, part.name(), holder(port).orElse("another process")));
            }
        }
    }

    private static boolean becomesFree(int port) {
        var began = System.nanoTime();
        while (!isFree(port)) {
            if (System.nanoTime() - began > AFTER_A_KILL.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** The kernel lists listening sockets by inode, and each process its open inodes; elsewhere than on Linux nobody is found. */
    static Optional<String> holder(int port) {
        var inodes = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(Ports::lines)
                .map(line -> line.trim().split("\\s+"))
                .filter(column ->
                        column.length > 9 && column[3].equals("0A") && column[1].endsWith(":%04X".formatted(port)))
                .map(column -> "socket:[" + column[9] + "]")
                .toList();
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, inodes))
                .findFirst()
                .map(process -> "process %d (%s)"
                        .formatted(
                                process.pid(),
                                process.info()
                                        .commandLine()
                                        .map(Ports::shortened)
                                        .orElse("unknown")));
    }

    private static boolean holds(ProcessHandle process, List<String> inodes) {
        try (var files = Files.list(Path.of("/proc/%d/fd".formatted(process.pid())))) {
            return files.anyMatch(file -> inodes.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String shortened(String command) {
        return command.length() <= 120 ? command : command.substring(0, 120) + "…";
    }
}
