package com.academy.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.academy.servers.Redis;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @Test
    void tellsATakenPort(@TempDir Path run) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var redis = new Redis(
                    new RunFolder(RunFolder.findRoot(), run), taken.getLocalPort(), null, Durability.EPHEMERAL);

            assertThatThrownBy(() -> Ports.requireFree(redis))
                    .isInstanceOf(OperatorError.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which redis needs, is taken")
                    .hasMessageContaining("ACADEMY_PORT_SHIFT");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheProcessThatHoldsAPort() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThat(Ports.holder(taken.getLocalPort()))
                    .hasValueSatisfying(it -> assertThat(it)
                            .startsWith("process " + ProcessHandle.current().pid()));
        }
    }
}
