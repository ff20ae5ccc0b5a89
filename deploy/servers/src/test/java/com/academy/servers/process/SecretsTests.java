package com.academy.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path run;

    @Test
    void areKeptBetweenRuns() {
        var password = new Secrets(run).of("auth_web");

        assertThat(new Secrets(run).of("auth_web")).isEqualTo(password).hasSizeGreaterThan(40);
        assertThat(new Secrets(run).of("auth_worker")).isNotEqualTo(password);
    }

    @Test
    void areForTheirOwnerOnly() throws Exception {
        new Secrets(run).of("auth_web");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void areKeptInAFolderThatDoesNotExistYet() {
        var folder = run.resolve("first/run");

        var password = new Secrets(folder).of("auth_web");

        assertThat(new Secrets(folder).of("auth_web")).isEqualTo(password);
    }
}
