package com.academy.local;

import com.academy.servers.process.Detached;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The services' jars, each unpacked into a folder that belongs to one exact state of it. */
final class ServiceJars {

    private ServiceJars() {}

    /** The service's jar unpacked: a JVM starts from a jar inside a jar at half the speed. */
    static Path unpacked(Path root, String service) {
        var boot = bootJar(root, service);
        var states = apps(root).resolve(service);
        var folder = states.resolve("%08x".formatted(contents(boot)));
        var app = folder.resolve(boot.getFileName());
        if (Files.exists(app)) {
            return app;
        }
        var half = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(states);
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
            deleteAllButTwo(states);
            return app;
        } catch (IOException e) {
            throw new OperatorError("%s cannot be unpacked (%s).".formatted(boot, e.getMessage()), e);
        }
    }

    static Path cache(Path app) {
        return app.resolveSibling(Jvm.fingerprint() + ".aot");
    }

    /** Shared by all platforms of a checkout. */
    static Path apps(Path root) {
        return root.resolve("deploy/local/target/apps");
    }

    private static Path bootJar(Path root, String service) {
        var target = root.resolve(service).resolve("target");
        try (var files = Files.isDirectory(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(it -> it.getFileName().toString().startsWith(service + "-")
                            && it.toString().endsWith(".jar"))
                    .max(Comparator.comparing(it -> it.toFile().lastModified()))
                    .orElseThrow(() -> new OperatorError(service + " is not built: run make build."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the checksums in the jar's directory: a build without changes gives another file with the same contents.
     */
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
    private static void deleteAllButTwo(Path states) throws IOException {
        try (var folders = Files.list(states)) {
            folders.sorted(Comparator.comparing((Path it) -> it.toFile().lastModified())
                            .reversed())
                    .skip(2)
                    .toList()
                    .forEach(RunFolder::delete);
        }
    }
}
