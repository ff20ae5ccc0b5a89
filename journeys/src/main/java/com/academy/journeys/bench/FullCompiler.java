package com.academy.journeys.bench;

import com.academy.local.Platform;
import com.academy.local.PlatformProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A platform that was started with {@code FAST=1} is not worth a measurement. */
final class FullCompiler {

    private FullCompiler() {}

    static void require(Platform platform) {
        List<PlatformProcess> processes = platform.processes();
        if (processes.isEmpty()) {
            throw new IllegalStateException("Nothing is running here: make up");
        }
        for (PlatformProcess process : processes) {
            if (commandLine(process).contains("-XX:TieredStopAtLevel=1")) {
                throw new IllegalStateException(
                        "%s runs on the first compiler only, which measures nothing: make down, then make up without FAST"
                                .formatted(process.name()));
            }
        }
    }

    private static String commandLine(PlatformProcess process) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
        } catch (IOException e) {
            return "";
        }
    }
}
