package com.academy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie: what the build made (shared by all platforms of a checkout) and what this platform keeps. */
record RunFolder(Path root, Path run) {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long NEEDED_MEBIBYTES = 1024;
    private static final List<String> KEPT = List.of(
            "admin-password",
            "auth",
            "config",
            "demo-accounts",
            "kafka",
            "logs",
            "pids",
            "postgres",
            "postgres-analytics",
            "postgres-course",
            "postgres-progress",
            "redis",
            "s3",
            "secrets");

    static RunFolder of(Path run) {
        return new RunFolder(findRoot(), run.toAbsolutePath().normalize());
    }

    static Path findRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        throw new OperatorError("The platform is started from its checkout, and "
                + Path.of("").toAbsolutePath() + " is not inside one.");
    }

    Path built() {
        return root.resolve("deploy/local/target");
    }

    Path libraries() {
        return built().resolve("lib");
    }

    Path bootJar(String service) {
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

    Path log(String process) {
        return run.resolve("logs").resolve(process + ".log");
    }

    Path pid(String process) {
        return run.resolve("pids").resolve(process);
    }

    Path config(String name) {
        return run.resolve("config").resolve(name);
    }

    Path data(String server) {
        return run.resolve(server);
    }

    /** Finds out before anything is started, because a server on a full disk dies half-way with its own words for it. */
    void makeReady() {
        try {
            for (var folder : List.of("logs", "pids", "config")) {
                Files.createDirectories(run.resolve(folder));
            }
            Files.delete(Files.createTempFile(run, "writable", null));
            var free = Files.getFileStore(run).getUsableSpace() / MEBIBYTE;
            if (free < NEEDED_MEBIBYTES) {
                throw new OperatorError(
                        "The disk of %s has %d MiB left, and the platform needs %d MiB to start. Make room, or name a folder on another disk with ACADEMY_RUN_DIR. Nothing was started."
                                .formatted(run, free, NEEDED_MEBIBYTES));
            }
        } catch (IOException e) {
            throw new OperatorError(
                    "The platform cannot write to %s (%s). Make the folder writable, or name another with ACADEMY_RUN_DIR. Nothing was started."
                            .formatted(run, e),
                    e);
        }
    }

    /** Only what the platform itself made is deleted: the folder may have been named by mistake. */
    void deleteData() {
        KEPT.forEach(name -> delete(run.resolve(name)));
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new OperatorError("%s cannot be deleted (%s).".formatted(path, e), e);
        }
    }
}
