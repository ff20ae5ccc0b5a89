package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.FileSystemResource;

@TrialTest
class RequestsIT {

    private final UUID student = Ids.next();

    @Autowired
    Http http;

    @Test
    void letsInOnlyTheAudience() {
        http.get("/bells/for-admins").expectProblem(401, "not-signed-in");
        http.as(Tokens.student(student)).get("/bells/for-admins").expectProblem(403, "not-for-this-role");
        http.as(Tokens.admin()).get("/bells/for-admins").expect(200);
        http.as(Tokens.admin()).get("/bells/for-students").expectProblem(403, "not-for-this-role");
        http.as(Tokens.student(student)).get("/bells/for-services").expectProblem(403, "not-for-this-role");
        http.as(Tokens.service("course-service", "trial"))
                .get("/bells/for-services")
                .expect(200);
        http.as(Tokens.service("course-service", "another-service"))
                .get("/bells/for-services")
                .expectProblem(401, "invalid-token");
    }

    @Test
    void servesAnonymousCallersWherePublicButRefusesABadToken() {
        assertThat(http.get("/bells/hello").expect(200).json().at("/text").asString())
                .isEqualTo("nobody");
        assertThat(http.as(Tokens.student(student))
                        .get("/bells/hello")
                        .expect(200)
                        .json()
                        .at("/text")
                        .asString())
                .isEqualTo("STUDENT");
        http.as("not.a.token").get("/bells/hello").expectProblem(401, "invalid-token");
    }

    @Test
    void letsOnlyAdminsAndServicesNameAnOrganization() {
        UUID organization = Ids.next();

        assertThat(http.as(Tokens.admin())
                        .with("X-Organization", organization.toString())
                        .get("/bells/for-admins")
                        .expect(200)
                        .json()
                        .at("/text")
                        .asString())
                .isEqualTo(organization.toString());
        http.as(Tokens.student(student))
                .with("X-Organization", organization.toString())
                .get("/bells/hello")
                .expectProblem(400, "organization-not-yours-to-name");
        http.as(Tokens.admin())
                .with("X-Organization", "mine")
                .get("/bells/for-admins")
                .expectProblem(400, "invalid-request");
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        Http mine = http.as(Tokens.student(student));

        assertThat(pointer(mine.post("/bells", Map.of("name", "x", "colour", "red"))))
                .isEqualTo("#/colour");
        assertThat(pointer(mine.post("/bells", Map.of()))).isEqualTo("#/name");
        assertThat(pointer(mine.post("/bells", "{\"name\": \"a\\u0000b\"}"))).isEqualTo("#/name");
        assertThat(pointer(mine.post("/bells", "{\"name\""))).isEqualTo("#");
        assertThat(pointer(mine.post("/bells", "{\"name\":\"x\"} {}"))).isEqualTo("#");
        assertThat(pointer(mine.post("/bells", null))).isEqualTo("#");
        assertThat(pointer(mine.get("/bells?limit=0"))).isEqualTo("#/limit");
        assertThat(pointer(mine.get("/bells?limit=many"))).isEqualTo("#/limit");
        assertThat(pointer(mine.get("/bells?cursor=%25%25"))).isEqualTo("#/cursor");
        assertThat(pointer(mine.post("/bells/not-an-id/rings", Map.of("times", 1, "breaking", false))))
                .isEqualTo("#/id");
        assertThat(pointer(mine.post("/bells/{id}/rings", Map.of("times", 1.5, "breaking", false), Ids.next())))
                .isEqualTo("#/times");
        mine.post("/bells/{id}/rings", Map.of("times", 1, "breaking", false), Ids.next())
                .expectProblem(404, "no-such-bell");
        mine.delete("/bells").expectProblem(405, "method-not-allowed");
        mine.get("/nowhere").expectProblem(404, "not-found");
        mine.with("Content-Type", "text/plain").post("/bells", "x").expectProblem(415, "unsupported-media-type");
    }

    @Test
    void saysFiftyErrorsAndHowManyMoreThereAre() {
        var wrong = Map.of("times", 1_000, "breaking", false);
        Http mine = http.as(Tokens.student(student));

        var hundred = mine.post("/bells/chimes", Map.of("rings", Collections.nCopies(100, wrong)))
                .expectProblem(400, "invalid-request")
                .json();
        var fifty = mine.post("/bells/chimes", Map.of("rings", Collections.nCopies(50, wrong)))
                .expectProblem(400, "invalid-request")
                .json();

        assertThat(hundred.at("/errors").size()).isEqualTo(50);
        assertThat(hundred.at("/furtherErrors").asInt()).isEqualTo(50);
        assertThat(fifty.at("/errors").size()).isEqualTo(50);
        assertThat(fifty.at("/furtherErrors").isMissingNode()).isTrue();
    }

    @Test
    void readsNoMoreOfAListThanItMayHave() {
        var answer = http.as(Tokens.student(student))
                .post(
                        "/bells/chimes",
                        Map.of("rings", Collections.nCopies(101, Map.of("times", 1_000, "breaking", false))))
                .expectProblem(400, "invalid-request");

        assertThat(answer.json().at("/errors").size()).isEqualTo(1);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/rings");
        assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo("There are more than 100 elements.");
    }

    @Test
    void namesTheTextThatIsLongerThanAnyMayBe() {
        var answer = http.as(Tokens.student(student)).post("/bells", Map.of("name", "x".repeat(20_001)));

        assertThat(pointer(answer)).isEqualTo("#/name");
        assertThat(answer.json().at("/errors/0/detail").asString())
                .isEqualTo("This is longer, deeper or larger than a request may be.");
    }

    @Test
    void doesAWriteWithAnIdempotencyKeyOnce() {
        Http mine = http.as(Tokens.student(student)).with("Idempotency-Key", "first");

        var first = mine.post("/bells", Map.of("name", "x")).expect(201);
        var repeat = mine.post("/bells", Map.of("name", "x")).expect(201);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.headers().getFirst("Idempotent-Replay")).isEqualTo("true");
        mine.post("/bells", Map.of("name", "y")).expectProblem(422, "idempotency-key-reused");
        http.as(Tokens.student(Ids.next()))
                .with("Idempotency-Key", "first")
                .post("/bells", Map.of("name", "y"))
                .expect(201);
    }

    @Test
    void doesAWriteOnceThoughItComesTwentyTimesAtOnce() {
        Http mine = http.as(Tokens.student(student)).with("Idempotency-Key", "storm");

        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> mine.post("/bells", Map.of("name", "x"))))
                    .toList();

            var created = answers.stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .peek(it -> assertThat(it.status()).isIn(201, 409))
                    .filter(it -> it.status() == 201)
                    .map(it -> it.json().at("/id").asString())
                    .distinct();
            assertThat(created).hasSize(1);
        }
    }

    @Test
    void hidesABellFromOthersByTheDatabaseAlone() {
        String bell = http.as(Tokens.student(student))
                .post("/bells", Map.of("name", "x"))
                .expect(201)
                .json()
                .at("/id")
                .asString();

        http.as(Tokens.student(Ids.next()))
                .post("/bells/{id}/rings", Map.of("times", 1, "breaking", false), bell)
                .expect(404);
        http.as(Tokens.student(student))
                .post("/bells/{id}/rings", Map.of("times", 1, "breaking", false), bell)
                .expect(200);
    }

    @Test
    void answersForHealthAndMetricsOnAPortOfTheirOwn(@LocalManagementPort int port) {
        Http operator = Http.on(port);

        operator.get("/actuator/health/readiness").expect(200);
        assertThat(operator.get("/actuator/prometheus").expect(200).body()).contains("jvm_memory_used_bytes");
        assertThat(operator.get("/actuator/env").status()).isEqualTo(404);
        assertThat(operator.get("/bells/hello").status()).isEqualTo(404);
        http.get("/actuator/health/readiness").expectProblem(404, "not-found");
    }

    private static String pointer(Http.Answer answer) {
        return answer.expectProblem(400, "invalid-request")
                .json()
                .at("/errors/0/pointer")
                .asString();
    }

    /** A client that sends on a connection in the moment in which the service closes it gets no answer. */
    @Test
    void keepsAnIdleConnectionLongerThanAnyClientDoes(@Autowired ServletWebServerApplicationContext context)
            throws IOException {
        Duration gateway = idleTimeOfTheGateway();
        Duration jdkClient = Duration.ofSeconds(30);
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());

        var protocol = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();

        assertThat(Duration.ofMillis(protocol.getKeepAliveTimeout()))
                .isGreaterThan(gateway.plusSeconds(5))
                .isGreaterThan(jdkClient.plusSeconds(5));
    }

    private static Duration idleTimeOfTheGateway() throws IOException {
        var file = new FileSystemResource("../../gateway/src/main/resources/application.yml");
        var properties = new YamlPropertySourceLoader().load("gateway", file).getFirst();
        return DurationStyle.detectAndParse(String.valueOf(
                properties.getProperty("spring.cloud.gateway.server.webflux.httpclient.pool.max-idle-time")));
    }
}
