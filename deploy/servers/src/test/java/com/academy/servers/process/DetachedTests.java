package com.academy.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedTests {

    @TempDir
    private Path run;

    private RunFolder place;
    private Detached process;

    @BeforeEach
    void begin() {
        place = new RunFolder(RunFolder.findRoot(), run);
        place.makeReady();
        process = new Detached("sleeper", place);
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void isFoundAgainByItsPidFile() {
        process.start(new Launch(List.of("sleep", "60")), run);

        assertThat(new Detached("sleeper", place).find())
                .isEqualTo(process.find())
                .isPresent();
    }

    @Test
    void takesNoStrangerForItselfWhenItsPidWasGivenToAnother() throws Exception {
        process.start(new Launch(List.of("sleep", "60")), run);
        var stranger = process.find().orElseThrow();
        var pidFile = place.pid("sleeper");
        var truth = Files.readString(pidFile);
        Files.writeString(pidFile, stranger.pid() + " 1");

        process.kill();

        assertThat(stranger.isAlive()).isTrue();
        Files.writeString(pidFile, truth);
    }

    /** The child is killed only once its parent is no longer a shell, which would ask for its exit status. */
    @Test
    void doesNotRunAsAZombie() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(parent.info().arguments()).contains(new String[] {"60"}));

            child.destroyForcibly();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(Detached.isAlive(child)).isFalse());
            assertThat(child.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void isDeadWhenItEndedByItself() {
        process.start(new Launch(List.of("sh", "-c", "echo no more memory; exit 1")), run);

        Awaitility.await().untilAsserted(() -> assertThat(process.isDead()).isTrue());
        assertThat(process.tail(5)).isEqualTo("no more memory");
    }

    @Test
    void saysWhatALogOfJsonSays() throws Exception {
        Files.writeString(place.log("sleeper"), """
                {"level":"ERROR","message":"Failed:\\n\\tno \\"auth\\"","tags":[]}
                plain
                """);

        assertThat(process.tail(5)).isEqualTo("Failed:\n    no \"auth\"\nplain");
    }

    @Test
    void isStoppedAndNotDeadAfterAKill() {
        process.start(new Launch(List.of("sleep", "60")), run);

        process.kill();

        assertThat(process.isRunning()).isFalse();
        assertThat(process.isDead()).isFalse();
    }

    @Test
    void takesItsChildrenWithIt() {
        process.start(new Launch(List.of("sh", "-c", "sleep 60 & sleep 60; true")), run);
        Awaitility.await()
                .untilAsserted(() -> assertThat(process.withChildren()).hasSize(3));
        var family = process.withChildren();

        process.kill();

        assertThat(family).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void inheritsNothingThatWasNotMeantForIt() {
        process.start(new Launch(List.of("env"), Map.of("GIVEN", "yes")), run);

        Awaitility.await().untilAsserted(() -> assertThat(process.tail(50)).contains("GIVEN=yes"));
        assertThat(process.tail(50).lines().map(it -> it.replaceFirst("=.*", "")))
                .isSubsetOf("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "GIVEN");
    }
}
