package com.academy.servers.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of a platform: how it is started, and how it shows that it is ready. */
public interface ServerProcess {

    String name();

    List<Integer> ports();

    /** Prepares what the process needs on disk and says how to start it. */
    Launch launch();

    boolean isReady();

    /** Asks the process to end in good order. */
    default void askToEnd(ProcessHandle process) {
        process.destroy();
    }

    default Duration grace() {
        return Duration.ofSeconds(30);
    }

    static boolean answers(int port, String path) {
        try {
            var connection = (HttpURLConnection) URI.create("http://%s:%d%s".formatted(Ports.HOST, port, path))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(3000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
