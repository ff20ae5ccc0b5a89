package com.academy.servers;

import com.academy.servers.process.Detached;
import com.academy.servers.process.Durability;
import com.academy.servers.process.Launch;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server, from the binaries that the build fetched, with the memory of a small machine. */
public final class Postgres implements ServerProcess {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Ports.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("io_method", "sync"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("timezone", "UTC"));
    private static final String NOBODY = "65534";

    private static final Map<String, String> EPHEMERAL = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            // Every test context that is kept has pools of its own.
            "max_connections", "300");

    private final RunFolder place;
    private final String name;
    private final int port;
    private final Secrets secrets;
    private final Durability durability;

    public Postgres(RunFolder place, String name, int port, Secrets secrets, Durability durability) {
        this.place = place;
        this.name = name;
        this.port = port;
        this.secrets = secrets;
        this.durability = durability;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Launch launch() {
        try {
            var binaries = PostgresBinaries.unpacked(Libraries.of(place));
            var data = place.data(name);
            var identity = identity(data);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create(binaries, data, identity);
            }
            endOrphans(data);
            deleteForeignLock(data.resolve("postmaster.pid"));
            var command = new ArrayList<>(identity);
            command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-c", "port=" + port));
            SETTINGS.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
            if (durability == Durability.EPHEMERAL) {
                EPHEMERAL.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
            }
            if (Files.exists(binaries.resolve("lib/postgresql/pg_stat_statements.so"))
                    || Files.exists(binaries.resolve("lib/pg_stat_statements.so"))) {
                command.addAll(List.of("-c", "shared_preload_libraries=pg_stat_statements"));
            }
            return new Launch(command, Map.of("LC_ALL", "C.UTF-8"));
        } catch (IOException e) {
            throw new OperatorError("PostgreSQL cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }

    @Override
    public boolean isReady() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The fast shutdown: the default waits for every client to leave. */
    @Override
    public void askToEnd(ProcessHandle process) {
        ServerProcess.signal("INT", process);
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database) + "?connectTimeout=5&socketTimeout=60", "postgres", secrets.of("postgres"));
    }

    private void create(Path binaries, Path data, List<String> identity) throws IOException {
        var password = Files.createTempFile(
                place.run().resolve("config"),
                "initdb",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.of("postgres"));
            own(password, identity);
            var command = new ArrayList<>(identity);
            command.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "--pwfile",
                    password.toString(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            if (durability == Durability.EPHEMERAL) {
                command.add("--no-sync");
            }
            Detached.output(Map.of(), command.toArray(String[]::new));
        } catch (IOException e) {
            RunFolder.delete(data);
            throw e;
        } finally {
            Files.delete(password);
        }
    }

    /**
     * PostgreSQL refuses to be run by root. In a user namespace of its own it is another user while its files
     * stay ours; if that is not allowed, it runs as the system user {@code nobody}, and its files are given to that
     * user.
     */
    private static List<String> identity(Path data) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        try {
            Detached.output(Map.of(), "unshare", "-U", "true");
            return List.of("unshare", "-U");
        } catch (IOException e) {
            var identity =
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");
            own(data, identity);
            return identity;
        }
    }

    private static void own(Path file, List<String> identity) throws IOException {
        if (identity.contains("setpriv")) {
            Detached.output(Map.of(), "chown", "-R", NOBODY + ":" + NOBODY, file.toString());
        }
    }

    /**
     * When the first process of a server is killed, its children may be busy for a while before they notice. They still
     * write to the data, so the next server must not begin before they are gone.
     */
    private static void endOrphans(Path data) {
        var orphans = ProcessHandle.allProcesses()
                .filter(Detached::isAlive)
                .filter(process -> isPostgres(process) && worksIn(data, process))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/%d/cwd".formatted(process.pid())))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false; // it has ended, belongs to another user, or the system has no /proc
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** After a crash of the machine the pid in the lock may be another process's, and PostgreSQL would wait for that. */
    private static void deleteForeignLock(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
        if (ProcessHandle.of(pid).filter(Postgres::isPostgres).isEmpty()) {
            Files.delete(lock);
        }
    }
}
