package com.academy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Class paths, and the folders that belong to one exact state of them. */
final class Jars {

    private Jars() {}

    /** The runner and the servers it starts, but for some; in the same order each time, as AOT caches demand. */
    static List<Path> ofServers(RunFolder place, Predicate<String> wanted) {
        try (var own = Files.list(place.built());
                var libraries = Files.list(place.libraries())) {
            return Stream.concat(
                            own.filter(it -> it.getFileName().toString().equals("local.jar")),
                            libraries.filter(it -> wanted.test(it.getFileName().toString())))
                    .filter(it -> it.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperatorError("The servers are not there yet (%s): run make build.".formatted(e.getMessage()), e);
        }
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static Path serverCache(RunFolder place, String server, List<Path> classPath) {
        var crc = new CRC32();
        for (var jar : classPath) {
            // The JVM compares time and size too.
            crc.update("%s %d %d"
                    .formatted(jar, jar.toFile().lastModified(), jar.toFile().length())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return folder(place, server, crc.getValue()).resolve(Jvm.fingerprint() + ".aot");
    }

    /** The service's jar unpacked: a JVM starts from a jar inside a jar at half the speed. */
    static Path unpacked(RunFolder place, String service) {
        var boot = place.bootJar(service);
        var folder = folder(place, service, contents(boot));
        var app = folder.resolve(boot.getFileName());
        if (Files.exists(app)) {
            return app;
        }
        var half = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        try {
            RunFolder.delete(half);
            Detached.output(
                    Map.of(),
                    Jvm.java().toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djarmode=tools",
                    "-jar",
                    boot.toString(),
                    "extract",
                    "--destination",
                    half.toString());
            RunFolder.delete(folder);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            forgetAllButTwo(apps(place, service));
            return app;
        } catch (IOException e) {
            throw new OperatorError("%s cannot be unpacked (%s).".formatted(boot, e.getMessage()), e);
        }
    }

    private static Path folder(RunFolder place, String name, long state) {
        var folder = apps(place, name).resolve("%08x".formatted(state));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OperatorError("%s cannot be made (%s).".formatted(folder, e), e);
        }
        return folder;
    }

    private static Path apps(RunFolder place, String name) {
        return place.built().resolve("apps").resolve(name);
    }

    /** By the checksums in its directory: a build that changed nothing gives another file, but the same contents. */
    private static long contents(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry("BOOT-INF/") == null) {
                throw new OperatorError(jar + " is not a service that can be started: run make build.");
            }
            var crc = new CRC32();
            zip.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> crc.update(
                            (entry.getName() + entry.getCrc() + entry.getSize()).getBytes(StandardCharsets.UTF_8)));
            return crc.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One may still be run by a platform started before the build. */
    private static void forgetAllButTwo(Path states) throws IOException {
        try (var folders = Files.list(states)) {
            var old = new ArrayList<>(
                    folders.sorted(Comparator.comparing((Path it) -> it.toFile().lastModified())
                                    .reversed())
                            .toList());
            old.stream().skip(2).forEach(RunFolder::delete);
        }
    }
}
