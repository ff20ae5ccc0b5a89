package com.academy.local;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the AOT caches that are missing, by starting a platform aside that is thrown away, and ending it: a JVM in
 * training writes its cache when it ends.
 */
final class Training {

    private final RunFolder place;
    private final PrintStream out;

    Training(Path root, PrintStream out) {
        this.place = new RunFolder(root, root.resolve("deploy/local/target/training"));
        this.out = out;
    }

    /** After a build: for all that has changed since its cache was made. */
    void renew() {
        train(Services.ALL.stream()
                .filter(kind -> !Files.exists(ServiceJars.cache(ServiceJars.unpacked(place.root(), kind.name()))))
                .toList());
    }

    /** Before a start: only for what never had a cache, because making one takes longer than it saves in one start. */
    void begin(List<String> services) {
        train(Services.ALL.stream()
                .filter(kind -> services.contains(kind.name()) && !Files.exists(onceTrained(kind)))
                .toList());
    }

    /** Outlives the caches themselves, which go with the builds they belong to. */
    private Path onceTrained(Services.Kind kind) {
        return ServiceJars.apps(place.root()).resolve(kind.name() + ".trained");
    }

    private void train(List<Services.Kind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        var began = System.nanoTime();
        out.printf(
                "Preparing quick starts of %s. This takes minutes, but only once; FAST=1 does without.%n",
                String.join(", ", kinds.stream().map(Services.Kind::name).toList()));
        try (var _ = Lock.take(ServiceJars.apps(place.root()), "build")) {
            var jvm = new Jvm(Jvm.Mode.TRAINING, List.of());
            var platform = new Platform(place, Services.freePorts(), kinds, Identity.OWN, jvm, out);
            try {
                platform.up();
            } finally {
                platform.down();
            }
            for (var kind : kinds) {
                Files.writeString(onceTrained(kind), "");
            }
            out.printf("Prepared in %d s.%n%n", (System.nanoTime() - began) / 1_000_000_000);
        } catch (OperatorError | IOException e) {
            out.printf("They could not be prepared, so starts will be slow. %s%n%n", e.getMessage());
        } finally {
            RunFolder.delete(place.run());
        }
    }
}
