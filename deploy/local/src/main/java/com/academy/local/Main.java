package com.academy.local;

import com.academy.servers.process.OperatorError;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What {@code make up}, {@code down}, {@code status} and the others call. */
public final class Main {

    private final PrintStream out = System.out;
    private final RunFolder place;
    private final Platform platform;

    private Main(String command) {
        var environment = new HashMap<>(System.getenv());
        if (!command.equals("up")) {
            environment.remove("IDENTITY"); // the others act on what was started
        }
        var folder = Optional.ofNullable(environment.get("ACADEMY_RUN_DIR")).filter(it -> !it.isBlank());
        this.place = RunFolder.of(
                folder.map(Path::of).orElseGet(() -> RunFolder.findRoot().resolve(".run")));
        this.platform = Platform.of(place, shift(environment.get("ACADEMY_PORT_SHIFT")), environment, out);
    }

    public static void main(String[] arguments) {
        var done = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!done.get()) {
                System.err.println(
                        "\nInterrupted. What was started goes on: make status shows it, make down stops it.");
            }
        }));
        var status = 1;
        try {
            var command = arguments.length == 0 ? "help" : arguments[0];
            status = new Main(command).run(command, arguments);
        } catch (OperatorError error) {
            System.err.println("\n" + error.getMessage());
        } finally {
            done.set(true);
        }
        System.exit(status);
    }

    private int run(String command, String[] arguments) {
        var name = arguments.length < 2 || arguments[1].isBlank() ? null : arguments[1];
        switch (command) {
            case "up" -> up();
            case "down" -> {
                platform.down();
                out.println("Nothing is running. The data stays in " + place.run() + ".");
            }
            case "status" -> {
                return status();
            }
            case "logs" -> {
                return logs(name == null ? platform.names() : List.of(platform.known(name)));
            }
            case "restart" -> {
                for (var it : name == null ? platform.serviceNames() : List.of(name)) {
                    platform.restart(it);
                }
            }
            case "reset" -> {
                platform.reset();
                out.println("Nothing is running, and the data in " + place.run() + " is deleted.");
            }
            case "replay" -> {
                if (name == null) {
                    throw new OperatorError("Whose dead letters? For example: make replay s=analytics-service");
                }
                out.println(new FirstAdmin(platform).replay(name));
            }
            case "rotate-personal-keys" -> out.println(new FirstAdmin(platform).rotatePersonalKeys());
            case "train" -> new Training(place.root(), out).renew();
            default ->
                throw new OperatorError(
                        "Usage: up | down | status | logs [name] | restart [name] | reset | replay name | rotate-personal-keys | train");
        }
        return 0;
    }

    private void up() {
        if (platform.usesCaches()) {
            new Training(place.root(), out).begin(platform.serviceNames());
        }
        var began = System.nanoTime();
        platform.up();
        var seconds = (System.nanoTime() - began) / 1e9;
        out.printf("%nHealthy after %.1f s, %s of memory.%n%n", seconds, inMebibytes(totalMemory()));
        var ports = platform.ports().servers();
        out.printf("  Pages         %s%n", platform.gatewayUrl());
        out.printf("  API           %s/api/v1%n", platform.gatewayUrl());
        out.printf("  API docs      %s/api/docs%n", platform.gatewayUrl());
        out.printf("  Mail catcher  http://localhost:%d/api/user/<address>/messages%n", ports.mailbox());
        out.printf(
                "  PostgreSQL    localhost:%d, Kafka localhost:%d, Redis localhost:%d, S3 localhost:%d%n",
                ports.postgres(), ports.kafka(), ports.redis(), ports.s3());
        if (Files.exists(platform.passwordFile())) {
            out.printf("  First admin   %s, password in %s%n", Services.firstAdmin(), platform.passwordFile());
        }
        platform.keycloakUrl().ifPresent(url -> out.printf("  Keycloak      %s issues people's tokens%n", url));
        tellDemoAccounts();
        out.printf("  Logs          %s%n", place.run().resolve("logs"));
    }

    /** The demo leaves its accounts in a file, for people who want to look around as one of them. */
    private void tellDemoAccounts() {
        var accounts = place.run().resolve("demo-accounts");
        try {
            if (Files.exists(accounts)) {
                Files.readAllLines(accounts).forEach(it -> out.printf("  Demo account  %s%n", it));
            } else {
                out.println("  Demo accounts come with make demo.");
            }
        } catch (IOException e) {
            out.printf("  Demo accounts are in %s%n", accounts);
        }
    }

    private int status() {
        var processes = platform.processes();
        out.printf("%-18s %-9s %8s %9s %9s  %s%n", "", "state", "pid", "memory", "CPU", "ports");
        var dead = new ArrayList<String>();
        for (var name : platform.names()) {
            var state = platform.state(name);
            var own = processes.stream().filter(it -> it.name().equals(name)).toList();
            out.printf(
                    "%-18s %-9s %8s %9s %9s  %s%n",
                    name,
                    state.name().toLowerCase(Locale.ROOT),
                    own.isEmpty() ? "" : Long.toString(own.getFirst().pid()),
                    own.isEmpty()
                            ? ""
                            : inMebibytes(
                                    own.stream().mapToLong(PlatformProcess::pss).sum()),
                    own.isEmpty() ? "" : inSeconds(platform.cpu(name)),
                    String.join(
                            ", ",
                            platform.ports(name).stream().map(Object::toString).toList()));
            if (state == Platform.State.DEAD) {
                dead.add(name);
            }
        }
        var cpu = platform.names().stream().map(platform::cpu).reduce(Duration.ZERO, Duration::plus);
        out.printf("%-18s %-9s %8s %9s %9s%n", "all", "", "", inMebibytes(totalMemory()), inSeconds(cpu));
        dead.forEach(name -> out.printf(
                "%n%s has died. make logs s=%s may tell why; make up starts what is missing.%n", name, name));
        return dead.isEmpty() ? 0 : 1;
    }

    private int logs(List<String> names) {
        var files = names.stream()
                .map(place::log)
                .filter(Files::exists)
                .map(Path::toString)
                .toList();
        if (files.isEmpty()) {
            throw new OperatorError(
                    "There are no logs in %s yet.".formatted(place.run().resolve("logs")));
        }
        var command = new ArrayList<>(List.of("tail", "-n", names.size() == 1 ? "200" : "20"));
        // For a person at a terminal: follow the logs until Ctrl-C.
        if (System.console() != null && System.console().isTerminal()) {
            command.add("-F");
        }
        command.addAll(files);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new OperatorError("The logs cannot be shown (%s).".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private long totalMemory() {
        return platform.processes().stream().mapToLong(PlatformProcess::pss).sum();
    }

    private static String inMebibytes(long bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }

    private static String inSeconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private static int shift(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return 0;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new OperatorError(
                    "ACADEMY_PORT_SHIFT is a number that is added to every port, such as 1000, and not " + value + ".",
                    e);
        }
    }
}
