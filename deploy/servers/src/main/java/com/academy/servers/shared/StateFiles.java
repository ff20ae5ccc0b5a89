package com.academy.servers.shared;

import java.nio.file.Path;

/** The files in the folder about the servers of one process. */
record StateFiles(Path folder, long user, Kind kind) {

    /** The addresses of the servers; the file exists while they can be used. */
    Path state() {
        return named(".properties");
    }

    Path lock() {
        return named(".lock");
    }

    /** Locked by the JVM that tests on the servers of this folder. */
    Path taken() {
        return folder.resolve(user + ".taken");
    }

    Path log() {
        return named(".log");
    }

    Path data() {
        return named("");
    }

    private Path named(String ending) {
        return folder.resolve(user + kind.suffix() + ending);
    }
}
