package com.academy.local;

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

/** Redis, with an append-only file so that people stay signed in over a restart. */
final class Redis implements ServerProcess {

    private final RunFolder place;
    private final Ports ports;
    private final Secrets secrets;

    Redis(RunFolder place, Ports ports, Secrets secrets) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.redis());
    }

    String url() {
        return "redis://:%s@%s:%d".formatted(secrets.of("redis"), Ports.HOST, ports.redis());
    }

    @Override
    public Launch launch() {
        try {
            var data = Files.createDirectories(place.data("redis"));
            var settings = place.config("redis.conf"); // every user of the machine can read a command line
            Secrets.writePrivately(settings, "requirepass " + secrets.of("redis") + "\n");
            return new Launch(List.of(
                    binary().toString(),
                    settings.toString(),
                    "--bind",
                    Ports.HOST,
                    "--port",
                    Integer.toString(ports.redis()),
                    "--dir",
                    data.toString(),
                    "--appendonly",
                    "yes",
                    "--save",
                    ""));
        } catch (IOException e) {
            throw new OperatorError("Redis cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }

    @Override
    public boolean isReady() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, ports.redis()), 200);
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\n".formatted(secrets.of("redis")).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(10), StandardCharsets.US_ASCII).equals("+OK\r\n+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private Path binary() throws IOException {
        var binary = place.built().resolve("servers/redis-server");
        if (Files.exists(binary)) {
            return binary;
        }
        var jar = Jars.ofServers(place, name -> name.startsWith("embedded-redis")).stream()
                .filter(it -> it.getFileName().toString().startsWith("embedded-redis"))
                .findFirst()
                .orElseThrow(() -> new OperatorError("There is no Redis beside the runner: run make build."));
        try (var zip = new ZipFile(jar.toFile())) {
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
