package com.academy.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The main class of the Kafka process: formats the storage if it is not yet, which saves a second JVM. */
final class Broker {

    private Broker() {}

    public static void main(String[] arguments) {
        var settings = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            var status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", arguments[2], "--config", settings}, System.out);
            if (status != 0) {
                throw new IllegalStateException("The storage could not be formatted: " + status);
            }
        }
        Kafka.main(new String[] {settings});
    }
}
