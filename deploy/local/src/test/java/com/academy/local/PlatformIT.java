package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers, without the services: those are started whole by the journeys. */
class PlatformIT {

    @TempDir
    private static Path run;

    private static PlatformPorts ports;
    private static Platform platform;

    @BeforeAll
    static void begin() {
        ports = Services.freePorts();
        platform = platformIn(run, ports);
        platform.up();
    }

    @AfterAll
    static void end() {
        platform.down();
    }

    @Test
    void keepsItsDataWhenItsServersAreKilledAndStartedAgain() throws Exception {
        try (var owner = connect("course_owner");
                var statement = owner.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values (1)");
        }

        platform.kill("postgres");
        platform.kill("kafka");
        assertThat(platform.processes()).extracting(PlatformProcess::name).doesNotContain("postgres", "kafka");
        platform.start("kafka");
        platform.start("postgres");
        platform.awaitHealthy();

        try (var owner = connect("course_owner");
                var rows = owner.createStatement().executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
        }
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", "127.0.0.1:" + ports.servers().kafka()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(
                            "auth-events",
                            "audit-events",
                            "course-events",
                            "progress-events",
                            "user-profiles",
                            "dead-letters");
        }
    }

    @Test
    void startsNothingTwice() {
        var kafka = pidOf("kafka");

        platformIn(run, ports).up();

        assertThat(pidOf("kafka")).isEqualTo(kafka);
        assertThat(platform.names()).allMatch(name -> platform.state(name) == Platform.State.HEALTHY);
    }

    @Test
    void startsWhatWasKilledAMomentAgoAndSaysOfTheRestThatItRuns() throws Exception {
        for (var killed : List.of("redis", "kafka", "postgres")) {
            var before = pidOf(killed);
            var said = new ByteArrayOutputStream();

            new ProcessBuilder("kill", "-9", Long.toString(before)).start().waitFor();
            platformIn(run, ports, said).up();

            assertThat(pidOf(killed)).isNotEqualTo(before);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .containsPattern(killed + " +ready after")
                    .containsPattern("s3-and-mail +runs");
        }
        assertThat(platform.names()).allMatch(name -> platform.state(name) == Platform.State.HEALTHY);
    }

    @Test
    void givesNoServiceMoreRightsThanItsOwn() throws Exception {
        for (var role : List.of("course_owner", "course_web", "course_worker")) {
            try (var connection = connect(role);
                    var rows = connection
                            .createStatement()
                            .executeQuery(
                                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                rows.next();
                assertThat(rows.getBoolean(1)).isFalse();
            }
        }
        assertThatThrownBy(() -> connect("course_web", "auth")).isInstanceOf(SQLException.class);
    }

    @Test
    void startsNothingAtAllWhenAPortIsTaken(@TempDir Path folder) {
        var second = platformIn(folder, ports);

        assertThatThrownBy(second::up)
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("Port " + ports.servers().postgres())
                .hasMessageContaining("postgres");
        assertThat(second.processes()).isEmpty();
    }

    @Test
    void showsTheLogOfAServerThatDiesWhileStartingAndLeavesNothingRunning(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "9.6\n");
        var ports = Services.freePorts();
        var broken = platformIn(folder, ports);

        assertThatThrownBy(broken::up)
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("postgres has ended")
                .hasMessageContaining("make down");
        var others = broken.processes();
        broken.down();

        assertThat(others)
                .isNotEmpty()
                .noneMatch(it -> ProcessHandle.of(it.pid())
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
        assertThat(Services.ports(ports)).allMatch(Ports::isFree);
    }

    private static long pidOf(String name) {
        return platform.processes().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static Platform platformIn(Path folder, PlatformPorts ports) {
        return platformIn(folder, ports, OutputStream.nullOutputStream());
    }

    private static Platform platformIn(Path folder, PlatformPorts ports, OutputStream out) {
        return new Platform(
                new RunFolder(RunFolder.findRoot(), folder),
                ports,
                List.of(),
                Identity.OWN,
                new Jvm(Jvm.Mode.FAST, List.of()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private Connection connect(String role) throws SQLException {
        return connect(role, "course");
    }

    private Connection connect(String role, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", new Secrets(run).of(role));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.servers().postgres(), database), properties);
    }
}
