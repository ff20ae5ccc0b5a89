package com.academy.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;

/** Which ports are taken, and by which process. */
public final class Ports {

    public static final String HOST = "127.0.0.1";

    private static final Duration AFTER_A_KILL = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Ports() {}

    /** A port that the system assigns; another process may take it before it is used. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A process that was killed a moment ago may still hold its port, so that is waited for. */
    public static void requireFree(ServerProcess part) {
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

    /** The kernel lists listening sockets by inode, and each process its open inodes; only Linux does, so elsewhere no process is found. */
    public static Optional<String> holder(int port) {
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
