package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServicesTests {

    @Test
    void areAllModulesThatAreBuiltIntoAProgram() throws IOException {
        try (Stream<Path> modules = Files.list(RunFolder.findRoot())) {
            assertThat(modules.filter(ServicesTests::isAProgram)
                            .map(module -> module.getFileName().toString()))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            Services.ALL.stream().map(Services.Kind::name).toList());
        }
    }

    /** So that a new service takes its name and its ports from its entry. */
    @Test
    void areNamedNowhereElseInTheRunner() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(it -> it.toString().endsWith(".java"))
                            .filter(it -> !it.endsWith("Services.java")))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readString(source))
                            .doesNotContain("\"course-service", "\"progress-service", "\"analytics-service")
                            .doesNotContainPattern("\\b808[1-9]\\b"));
        }
    }

    @Test
    void havePortsThatMoveAlike() {
        assertThat(Services.ports(new PlatformPorts(1000)).boxed())
                .contains(9080, 16432)
                .doesNotHaveDuplicates();
    }

    @Test
    void leaveRoomForAPlatformMovedByAThousand() {
        var moved = Services.ports(new PlatformPorts(1000)).boxed().toList();

        assertThat(Services.ports(new PlatformPorts(0)).boxed())
                .contains(8180, 8184)
                .doesNotContainAnyElementsOf(moved);
    }

    private static boolean isAProgram(Path module) {
        try {
            return Files.readString(module.resolve("pom.xml")).contains("spring-boot-maven-plugin");
        } catch (IOException noModule) {
            return false;
        }
    }
}
