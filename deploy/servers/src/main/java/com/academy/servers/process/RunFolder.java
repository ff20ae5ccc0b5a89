package com.academy.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The folders: the checkout with the build's results, and the folder with the data of one set of servers. */
public record RunFolder(Path root, Path run) {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long NEEDED_MEBIBYTES = 1024;
    private static final List<String> OWN = List.of("logs", "pids", "config");

    public static RunFolder of(Path run) {
        return new RunFolder(findRoot(), run.toAbsolutePath().normalize());
    }

    public static Path findRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/servers/pom.xml"))) {
                return folder;
            }
        }
        throw new OperatorError("The platform is started from its checkout, and "
                + Path.of("").toAbsolutePath() + " is not inside one.");
    }

    public Path log(String process) {
        return run.resolve("logs").resolve(process + ".log");
    }

    public Path pids() {
        return run.resolve("pids");
    }

    public Path pid(String process) {
        return pids().resolve(process);
    }

    public Path config(String name) {
        return run.resolve("config").resolve(name);
    }

    public Path data(String server) {
        return run.resolve(server);
    }

    /** Checks before the start, because a server on a full disk fails half-way with a message that hides the reason. */
    public void makeReady() {
        try {
            for (var folder : OWN) {
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

    /** Deletes the contents with these names, and nothing else: the folder may have been named by mistake. */
    public void delete(Collection<String> names) {
        OWN.forEach(name -> delete(run.resolve(name)));
        names.forEach(name -> delete(run.resolve(name)));
    }

    public static void delete(Path path) {
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
