package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir
    private Path run;

    @Test
    void hasTheDatabaseOfItsServiceAlone() {
        var environment = environmentOf("progress-service", Map.of());

        assertThat(environment)
                .containsEntry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:16432/progress")
                .containsEntry("DATABASE_WEB_USER", "progress_web")
                .containsEntry("COURSE_SERVICE_URL", "http://127.0.0.1:9082")
                .containsEntry("SERVER_PORT", "9083")
                .containsEntry("MANAGEMENT_PORT", "9183")
                .containsEntry("MANAGEMENT_ADDRESS", "127.0.0.1");
        assertThat(environmentOf("gateway", Map.of())).doesNotContainKey("DATABASE_URL");
    }

    @Test
    void tellsAuthServiceTheSecretOfEachService() {
        var secret = environmentOf("progress-service", Map.of()).get("SERVICE_SECRET");

        assertThat(environmentOf("auth-service", Map.of()).get("SERVICE_SECRETS"))
                .contains("progress-service=" + secret)
                .contains("course-service=", "analytics-service=");
    }

    @Test
    void takesOverWhatTheCallerSetForThePlatform() {
        var environment = environmentOf(
                "gateway",
                Map.of("PLATFORM_LIMITS", "off", "ACADEMY_RUN_DIR", "elsewhere", "AWS_SECRET_ACCESS_KEY", "mine"));

        assertThat(environment)
                .containsEntry("PLATFORM_LIMITS", "off")
                .containsEntry("ACADEMY_RUN_DIR", run.toString())
                .doesNotContainKey("AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void trustsKeycloakBesideAuthServiceWhereItIssuesTokens() {
        var progress = environmentOf("progress-service", Map.of(), true);
        var auth = environmentOf("auth-service", Map.of(), true);

        assertThat(progress)
                .containsEntry("PLATFORM_IDENTITY_ISSUERS_0_ISSUER", "http://localhost:9080")
                .containsEntry("PLATFORM_IDENTITY_ISSUERS_1_ISSUER", "http://127.0.0.1:19080/realms/academy")
                .doesNotContainKey("KEYCLOAK_CLIENT_SECRET");
        assertThat(auth).containsEntry("IDENTITY", "keycloak").containsKey("KEYCLOAK_CLIENT_SECRET");
        assertThat(environmentOf("auth-service", Map.of())).doesNotContainKeys("IDENTITY", "KEYCLOAK_URL");
    }

    private Map<String, String> environmentOf(String name, Map<String, String> ours) {
        return environmentOf(name, ours, false);
    }

    private Map<String, String> environmentOf(String name, Map<String, String> ours, boolean keycloak) {
        var servers = PlatformServers.in(
                new RunFolder(RunFolder.findRoot(), run),
                new PlatformPorts(1000),
                Map.of(),
                keycloak ? Identity.KEYCLOAK : Identity.OWN,
                new Jvm(Jvm.Mode.FULL, List.of()));
        return ServiceEnvironment.of(Services.named(name), servers, ours);
    }
}
