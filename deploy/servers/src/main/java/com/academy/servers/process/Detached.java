package com.academy.servers.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that outlives the one that started it. Its pid file also holds when it was started, so that another
 * process that got the same pid later is never mistaken for it, let alone killed.
 */
public final class Detached {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final boolean SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private final String name;
    private final Path pidFile;
    private final Path log;

    public Detached(String name, RunFolder place) {
        this.name = name;
        this.pidFile = place.pid(name);
        this.log = place.log(name);
    }

    public String name() {
        return name;
    }

    /** The last log is kept beside the new one: it tells why the process had to be started again. */
    public void start(Launch launch, Path folder) {
        var command = new ArrayList<>(launch.command());
        // A session of its own, so that Ctrl-C and closing the terminal end the command and not the platform.
        command.addFirst(SETSID ? "setsid" : "nohup");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            var environment = builder.environment();
            environment.keySet().retainAll(INHERITED);
            environment.putAll(launch.environment());
            var process = builder.start().toHandle();
            Files.writeString(pidFile, process.pid() + " " + startInstant(process));
        } catch (IOException e) {
            throw new OperatorError("%s cannot be started (%s).".formatted(name, e.getMessage()), e);
        }
    }

    public Optional<ProcessHandle> find() {
        try {
            var words = Files.readString(pidFile).trim().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Detached::isAlive)
                    .filter(process ->
                            words.length == 2 && startInstant(process).equals(words[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean isRunning() {
        return find().isPresent();
    }

    /** Whether it was started and not stopped by us, but has ended. */
    public boolean isDead() {
        return Files.exists(pidFile) && !isRunning();
    }

    public void kill() {
        end(Detached::killAll, Duration.ofSeconds(20));
    }

    public void stop(ServerProcess part) {
        end(family -> part.askToEnd(family.getFirst()), part.grace());
    }

    private void end(Consumer<List<ProcessHandle>> how, Duration grace) {
        var family = withChildren();
        if (!family.isEmpty()) {
            how.accept(family);
            var allGone = CompletableFuture.allOf(
                    family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
            try {
                allGone.get(grace.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                killAll(family);
                allGone.join();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperatorError("Interrupted while ending " + name + ".", e);
            }
        }
        forget();
    }

    private static void killAll(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** From now on it counts as stopped, not as dead. */
    public void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.ofMillis(
                Math.max(0, System.currentTimeMillis() - pidFile.toFile().lastModified()));
    }

    /** The process and its children: PostgreSQL is a dozen of them. */
    public List<ProcessHandle> withChildren() {
        return find().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    public static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of memory, shared pages divided among those who share them. */
    public static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** The end of the log for a person to read: of a line of JSON only what it says. */
    public String tail(int lines) {
        try {
            var all = Files.readAllLines(log).stream()
                    .flatMap(line -> readable(line).lines())
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log)";
        }
    }

    private static String readable(String line) {
        var message = MESSAGE.matcher(line);
        if (!line.startsWith("{") || !message.find()) {
            return line;
        }
        return message.group(1)
                .replace("\\n", "\n")
                .replace("\\t", "    ")
                .replace("\\\"", "\"")
                .replace("\\/", "/");
    }

    /** In clock ticks since the machine started where the kernel tells: unlike the time of day they are never adjusted. */
    private static String startInstant(ProcessHandle process) {
        var ticks = statistic(process, 22);
        return ticks != null
                ? ticks
                : process.info()
                        .startInstant()
                        .map(it -> "" + it.toEpochMilli())
                        .orElse("unknown");
    }

    /** A killed process keeps its pid, as a zombie, until its parent asks for its exit status. */
    public static boolean isAlive(ProcessHandle process) {
        var state = statistic(process, 3);
        return process.isAlive() && !"Z".equals(state) && !"X".equals(state);
    }

    /** A field of {@code /proc/<pid>/stat}, counted from one; the second, the name, may itself contain blanks. */
    private static @Nullable String statistic(ProcessHandle process, int field) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field - 3];
        } catch (IOException e) {
            return null;
        }
    }

    public static String output(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        return output;
    }
}
