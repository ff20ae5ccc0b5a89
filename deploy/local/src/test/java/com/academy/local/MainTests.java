package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.servers.process.Jvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a process of their own, as make calls them, on a folder in which nothing was started. */
class MainTests {

    @TempDir
    private Path run;

    private record Outcome(int status, String text) {}

    @Test
    void listsItsCommands() throws Exception {
        assertThat(academy(Map.of())).isEqualTo(new Outcome(1, """

                Usage: up | down | status | logs [name] | restart [name] | reset | replay name | rotate-personal-keys | train
                """));
    }

    @Test
    void showsThatNothingRuns() throws Exception {
        Outcome status = academy(Map.of(), "status");

        assertThat(status.status()).isZero();
        assertThat(status.text())
                .containsPattern("postgres +stopped +15432")
                .containsPattern("gateway +stopped +8080, 8180")
                .containsPattern("all +0 MiB +0.0 s");
    }

    @Test
    void movesEveryPort() throws Exception {
        assertThat(academy(Map.of("ACADEMY_PORT_SHIFT", "1000"), "status").text())
                .containsPattern("gateway +stopped +9080, 9180");
        assertThat(academy(Map.of("ACADEMY_PORT_SHIFT", "some"), "status"))
                .isEqualTo(new Outcome(
                        1,
                        "\nACADEMY_PORT_SHIFT is a number that is added to every port, such as 1000, and not some.\n"));
    }

    @Test
    void stopsAndDeletesWhatIsNotThere() throws Exception {
        assertThat(academy(Map.of(), "down"))
                .isEqualTo(new Outcome(0, "Nothing is running. The data stays in " + run + ".\n"));
        assertThat(academy(Map.of(), "reset"))
                .isEqualTo(new Outcome(0, "Nothing is running, and the data in " + run + " is deleted.\n"));
    }

    @Test
    void showsTheEndOfALog() throws Exception {
        assertThat(academy(Map.of(), "logs").text()).contains("There are no logs in");
        assertThat(academy(Map.of(), "logs", "bakery").text()).startsWith("\nThere is no process bakery.");
        Files.createDirectories(run.resolve("logs"));
        Files.writeString(run.resolve("logs/kafka.log"), "broker started\n");

        assertThat(academy(Map.of(), "logs", "kafka")).isEqualTo(new Outcome(0, "broker started\n"));
    }

    @Test
    void asksForTheServiceWhoseDeadLettersAreReplayed() throws Exception {
        assertThat(academy(Map.of(), "replay"))
                .isEqualTo(new Outcome(1, "\nWhose dead letters? For example: make replay s=analytics-service\n"));
        assertThat(academy(Map.of(), "replay", "analytics-service").text())
                .startsWith("\nThe first admin's password is not in " + run.resolve("admin-password") + " yet:");
    }

    private Outcome academy(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jvm.java().toString(), "-XX:TieredStopAtLevel=1"));
        // The agent that counts the lines of make coverage must run in this process, too.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().keySet().removeAll(List.of("ACADEMY_PORT_SHIFT", "IDENTITY"));
        process.environment().put("ACADEMY_RUN_DIR", run.toString());
        process.environment().putAll(environment);
        Process started = process.start();
        String text = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(started.waitFor(), text);
    }
}
