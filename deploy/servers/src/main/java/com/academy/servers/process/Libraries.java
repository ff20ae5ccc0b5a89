package com.academy.servers.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What the build of this module left in {@code deploy/servers/target}: the servers' jars, and what was unpacked of them. */
public record Libraries(Path target) {

    public static Libraries of(RunFolder place) {
        return new Libraries(place.root().resolve("deploy/servers/target"));
    }

    /** This module's jar and the wanted ones beside it, in the same order each time, as AOT caches demand. */
    public List<Path> classPath(Predicate<String> wanted) {
        var own = target.resolve("servers.jar");
        if (!Files.exists(own)) {
            throw new OperatorError(own + " is not there: run make build.");
        }
        return Stream.concat(Stream.of(own), all().stream().filter(it -> wanted.test(name(it))))
                .toList();
    }

    /** The one jar whose name begins so. */
    public Path jar(String beginning) {
        return all().stream()
                .filter(it -> name(it).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new OperatorError("There is no %s for this kind of machine (%s, %s)."
                        .formatted(beginning, System.getProperty("os.name"), System.getProperty("os.arch"))));
    }

    /** The folder into which a server is unpacked, once for a checkout. */
    public Path unpacked(String server) {
        return target.resolve("unpacked").resolve(server);
    }

    /** The cache belongs to one state of the class path: the JVM compares the jars' times and sizes too. */
    public Path cache(String server, List<Path> classPath) {
        var crc = new CRC32();
        for (var jar : classPath) {
            crc.update("%s %d %d"
                    .formatted(jar, jar.toFile().lastModified(), jar.toFile().length())
                    .getBytes(StandardCharsets.UTF_8));
        }
        var folder = target.resolve("caches").resolve(server).resolve("%08x".formatted(crc.getValue()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OperatorError("%s cannot be made (%s).".formatted(folder, e), e);
        }
        return folder.resolve(Jvm.fingerprint() + ".aot");
    }

    /** What the build wrote down: where Maven keeps Keycloak, and the versions of the servers. */
    public static String property(String key) {
        try (var file = Objects.requireNonNull(Libraries.class.getResourceAsStream("/servers.properties"))) {
            var properties = new Properties();
            properties.load(file);
            return Objects.requireNonNull(properties.getProperty(key), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> all() {
        try (var jars = Files.list(target.resolve("lib"))) {
            return jars.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new OperatorError("The servers are not there yet (%s): run make build.".formatted(e.getMessage()), e);
        }
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
