package com.academy.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the AOT caches that are missing, by starting a platform aside that is thrown away, and ending it: a JVM in
 * training writes its cache when it ends.
 */
final class Training {

    private final Place place;
    private final PrintStream out;

    Training(Path root, PrintStream out) {
        this.place = new Place(root, root.resolve("deploy/local/target/training"));
        this.out = out;
    }

    void run() {
        var began = System.nanoTime();
        place.makeReady();
        try (var _ = Lock.take(place.built().resolve("apps"), "build")) {
            var kinds = Service.ALL.stream().filter(kind -> !isTrained(kind)).toList();
            var platform = new Platform(place, Ports.free(), kinds, new Jvm(Jvm.Mode.TRAINING, List.of()), out);
            if (kinds.isEmpty() && platform.serversAreTrained()) {
                return;
            }
            out.println("Preparing quick starts, a minute or two; a service that is not changed needs it once.");
            try {
                platform.up();
            } finally {
                platform.down();
            }
            out.printf("Prepared in %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
        } finally {
            Place.delete(place.run());
        }
    }

    private boolean isTrained(Service.Kind kind) {
        return Files.exists(Service.cache(Jars.unpacked(place, kind.name())));
    }
}
