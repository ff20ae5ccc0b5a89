package com.academy.servers;

import com.academy.servers.process.Durability;
import com.academy.servers.process.Launch;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Redis; a durable one has an append-only file, so that people stay signed in over a restart. */
public final class Redis implements ServerProcess {

    private final RunFolder place;
    private final int port;
    private final @Nullable String password;
    private final Durability durability;

    /** @param password that clients must say; null where each client is let in */
    public Redis(RunFolder place, int port, @Nullable String password, Durability durability) {
        this.place = place;
        this.port = port;
        this.password = password;
        this.durability = durability;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    public String url() {
        return "redis://%s%s:%d".formatted(password == null ? "" : ":" + password + "@", Ports.HOST, port);
    }

    @Override
    public Launch launch() {
        try {
            var data = Files.createDirectories(place.data("redis"));
            var settings = place.config("redis.conf"); // every user of the machine can read a command line
            Secrets.writePrivately(settings, password == null ? "" : "requirepass " + password + "\n");
            return new Launch(List.of(
                    binary().toString(),
                    settings.toString(),
                    "--bind",
                    Ports.HOST,
                    "--port",
                    Integer.toString(port),
                    "--dir",
                    data.toString(),
                    "--appendonly",
                    durability == Durability.DURABLE ? "yes" : "no",
                    "--save",
                    ""));
        } catch (IOException e) {
            throw new OperatorError("Redis cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), 200);
            socket.setSoTimeout(1000);
            var greeting = password == null ? "PING\r\n" : "AUTH %s\r\nPING\r\n".formatted(password);
            var answer = password == null ? "+PONG" : "+OK\r\n+PONG";
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(answer.length()), StandardCharsets.US_ASCII)
                    .equals(answer);
        } catch (IOException e) {
            return false;
        }
    }

    private Path binary() throws IOException {
        var libraries = Libraries.of(place);
        var binary = libraries.unpacked("redis-server");
        if (Files.exists(binary)) {
            return binary;
        }
        try (var zip = new ZipFile(libraries.jar("embedded-redis").toFile())) {
            var kind = kind();
            var entry = zip.stream()
                    .filter(it -> it.getName().startsWith("redis-server-")
                            && it.getName().endsWith(kind))
                    .findFirst()
                    .orElseThrow(() -> new OperatorError("There is no Redis for this kind of machine (" + kind + ")."));
            Files.createDirectories(binary.getParent());
            var half = Files.createTempFile(
                    binary.getParent(),
                    "redis",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(half, binary, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String kind() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var chip = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return system + "-" + chip;
    }
}
