package com.academy.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.academy.servers.process.OperatorError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarsTests {

    @Test
    void askForABuildWhereAServiceIsNotBuilt(@TempDir Path root) {
        assertThatThrownBy(() -> ServiceJars.unpacked(root, "auth-service"))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("make build");
    }
}
