package com.academy.auth.privacy.dataexport;

import static com.academy.auth.AuthFixtures.aPerson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.StubServer;
import com.academy.platform.test.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class DataExportIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Holders HOLDERS = new Holders();

    @Autowired
    Http http;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void otherServices(DynamicPropertyRegistry properties) {
        for (String service : List.of("auth", "course", "progress", "analytics")) {
            properties.add(service.toUpperCase() + "_SERVICE_URL", () -> HOLDERS.url(service + "-service"));
        }
    }

    @AfterEach
    void calmDown() {
        HOLDERS.broken.clear();
    }

    @Test
    void gathersWhatAllServicesHold() throws Exception {
        Person alice = aPerson(http);
        http.as(alice.token())
                .patch("/users/me", Map.of("phone", "+44 113 496 0000", "city", "Leeds"))
                .expect(200);

        HttpResponse<byte[]> answer = export(alice.id(), alice.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("academy-data.zip");
        Map<String, String> files = unzipped(answer.body());
        assertThat(files)
                .containsOnlyKeys(
                        "README.txt",
                        "manifest.json",
                        "auth-service.json",
                        "course-service.json",
                        "progress-service.json",
                        "analytics-service.json");
        JsonNode ours = JSON.readTree(files.get("auth-service.json")).at("/documents");
        assertThat(ours.at("/profile/0/email").asString()).isEqualTo(alice.email());
        assertThat(ours.at("/details/0/phone").asString()).contains("113");
        assertThat(ours.at("/details/0/city").asString()).isEqualTo("Leeds");
        assertThat(ours.at("/memberships/0/role").asString()).isEqualTo("STUDENT");
        assertThat(ours.at("/memberships/0/organizationName").asString()).isEqualTo("Public");
        assertThat(ours.at("/sessions")).hasSize(1);
        for (String service : List.of("course-service", "progress-service", "analytics-service")) {
            assertThat(JSON.readTree(files.get(service + ".json")).at("/of").asString())
                    .isEqualTo(service + " " + alice.id());
        }
        assertThat(JSON.readTree(files.get("manifest.json")).at("/parts")).hasSize(4);
        assertThat(files.get("README.txt")).contains("course-service.json");
        assertThat(HOLDERS.authorizations).allMatch(it -> it.startsWith("Bearer token-for-"));
        assertThat(leftOf(alice.id())).isEmpty();
    }

    @Test
    void isForOneselfAndForAdmins() throws Exception {
        Person alice = aPerson(http);
        Person bob = aPerson(http);

        assertThat(export(alice.id(), bob.token()).statusCode()).isEqualTo(404);
        assertThat(export(alice.id(), Tokens.organizationAdmin(Ids.next(), Tokens.PUBLIC_ORGANIZATION))
                        .statusCode())
                .isEqualTo(404);
        assertThat(export(Ids.next(), Tokens.admin()).statusCode()).isEqualTo(404);
        assertThat(unzipped(export(alice.id(), Tokens.admin()).body()).get("auth-service.json"))
                .contains(alice.email())
                .doesNotContain(bob.email());
    }

    @Test
    void saysWhichServiceIsDownAndGivesNoPart() throws Exception {
        Person alice = aPerson(http);
        for (String how : List.of("refuses", "breaks off", "forbids")) {
            HOLDERS.broken.put("progress-service", how);

            HttpResponse<byte[]> answer = export(alice.id(), alice.token());

            assertThat(answer.statusCode()).as(how).isEqualTo(503);
            assertThat(new String(answer.body(), UTF_8)).as(how).contains("progress-service");
            assertThat(answer.headers().firstValue(HttpHeaders.RETRY_AFTER)).isPresent();
            assertThat(leftOf(alice.id())).isEmpty();
        }
    }

    private HttpResponse<byte[]> export(UUID user, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/users/%s/data-export".formatted(port, user)))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static List<Path> leftOf(UUID user) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(it -> it.getFileName().toString().contains(user.toString()))
                    .toList();
        }
    }

    /** The other services, as far as they are asked for what they hold and for service tokens. */
    private static final class Holders {

        private final StubServer server = new StubServer(this::answer);
        private final Map<String, String> broken = new ConcurrentHashMap<>();
        private final List<String> authorizations = new CopyOnWriteArrayList<>();

        String url(String service) {
            return server.url() + "/" + service;
        }

        private StubServer.Answer answer(StubServer.Request request) {
            String[] path = request.path().split("/", -1);
            if (path[3].equals("service-tokens")) {
                String audience = JSON.readTree(request.body()).at("/audience").asString();
                return StubServer.Answer.json(Map.of(
                        "token",
                        "token-for-" + audience,
                        "expiresAt",
                        Instant.now().plusSeconds(300).toString()));
            }
            authorizations.add(request.authorization());
            String whole = "{\"of\":\"%s %s\",\"documents\":{}}".formatted(path[1], path[4]);
            return switch (broken.getOrDefault(path[1], "")) {
                case "refuses" -> StubServer.Answer.empty(503);
                case "forbids" -> StubServer.Answer.empty(403);
                case "breaks off" -> new StubServer.Answer(200, whole.substring(0, whole.length() - 4));
                default -> new StubServer.Answer(200, whole);
            };
        }
    }
}
