package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTests {

    @TempDir
    private Path run;

    @Test
    void getsItsOwnDatabaseAndNobodyElses() {
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
    void isKnownToAuthServiceByItsSecret() {
        var secret = environmentOf("progress-service", Map.of()).get("SERVICE_SECRET");

        assertThat(environmentOf("auth-service", Map.of()).get("SERVICE_SECRETS"))
                .contains("progress-service=" + secret)
                .contains("course-service=", "analytics-service=");
    }

    @Test
    void hearsWhatIsMeantForThePlatform() {
        var environment = environmentOf(
                "gateway",
                Map.of("PLATFORM_LIMITS", "off", "ACADEMY_RUN_DIR", "elsewhere", "AWS_SECRET_ACCESS_KEY", "mine"));

        assertThat(environment)
                .containsEntry("PLATFORM_LIMITS", "off")
                .containsEntry("ACADEMY_RUN_DIR", run.toString())
                .doesNotContainKey("AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void believesKeycloakBesideAuthServiceWhereItIssuesTokens() {
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
        var place = new RunFolder(RunFolder.findRoot(), run);
        var ports = new Ports(1000);
        var secrets = new Secrets(run);
        var jvm = new Jvm(Jvm.Mode.FULL, List.of());
        var postgres = new Postgres(place, ports, secrets);
        var surroundings = new Service.RunningServers(
                place,
                ports,
                secrets,
                postgres,
                new KafkaServer(place, ports, jvm),
                new Redis(place, ports, secrets),
                new S3AndMail(place, ports, secrets, jvm),
                keycloak ? new Keycloak(place, ports, secrets, postgres) : null);
        var kind = Service.ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Service(kind, surroundings, jvm).environment(ours);
    }
}
