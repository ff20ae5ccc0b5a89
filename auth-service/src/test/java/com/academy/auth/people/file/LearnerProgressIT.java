package com.academy.auth.people.file;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.platform.test.Tokens.PUBLIC_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class LearnerProgressIT {

    private static final Map<String, Object> ANSWERS = new ConcurrentHashMap<>();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static HttpServer progressService = started(0);
    private static final int PORT = progressService.getAddress().getPort();

    @Autowired
    Http http;

    @Autowired
    TestEvents events;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        registry.add("PROGRESS_SERVICE_URL", () -> "http://127.0.0.1:" + PORT);
        registry.add("AUTH_SERVICE_URL", () -> "http://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void nothingWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void end() {
        progressService.stop(0);
    }

    @Test
    void showsWhatTheLearningRecordSays() {
        Person ada = aPerson(http);
        UUID course = Ids.next();
        answer(ada, row(course, "ACTIVE", 7, 10), row(Ids.next(), "COMPLETED", 8, 8), row(Ids.next(), "DROPPED", 1, 9));

        JsonNode progress = progress(ada);

        assertThat(progress.at("/complete").asBoolean()).isTrue();
        assertThat(progress.at("/missing").isNull()).isTrue();
        assertThat(progress.at("/enrolled").asInt()).isEqualTo(2);
        assertThat(progress.at("/completed").asInt()).isEqualTo(15);
        assertThat(progress.at("/total").asInt()).isEqualTo(18);
        assertThat(progress.at("/percent").asInt()).as("rounded down").isEqualTo(83);
        assertThat(progress.at("/courses")).hasSize(3);
        assertThat(progress.at("/courses/0/courseId").asString()).isEqualTo(course.toString());
        assertThat(progress.at("/courses/0/title").asString()).isEqualTo("Internet of Things");
    }

    @Test
    void asksInItsOwnName() {
        Person ada = aPerson(http);
        answer(ada);

        progress(ada);

        assertThat(ASKED).singleElement().asString().endsWith(" Bearer a-service-token");
    }

    @Test
    void asksForAnOrganizationsOwnCoursesOnly() {
        Person ada = aPerson(http);
        answer(ada);

        http.as(Tokens.organizationAdmin(Ids.next(), PUBLIC_ORGANIZATION))
                .get(path(ada))
                .expect(200);
        http.as(Tokens.admin()).get(path(ada)).expect(200);

        assertThat(ASKED).hasSize(2).first().asString().contains("organization=" + PUBLIC_ORGANIZATION);
        assertThat(ASKED).last().asString().doesNotContain("organization=");
    }

    @Test
    void isRefusedToOtherUsers() {
        Person ada = aPerson(http);
        answer(ada);

        http.as(aPerson(http).tokens().access()).get(path(ada)).expectProblem(404, "user-not-found");
        http.as(Tokens.instructor(Ids.next(), PUBLIC_ORGANIZATION))
                .get(path(ada))
                .expectProblem(404, "user-not-found");
        http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())).get(path(ada)).expectProblem(404, "user-not-found");
        http.get(path(ada)).expectProblem(401, "not-signed-in");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void answersFromItsCopyWhileProgressServiceIsUnavailable() {
        Person ada = aPerson(http);
        UUID enrollment = Ids.next();
        events.tell(
                "module.completed.v1",
                "enrollment/" + enrollment,
                1,
                ada.id(),
                EventContract.of("module.completed.v1")
                        .exampleWith(Map.of(
                                "enrollmentId",
                                enrollment,
                                "userId",
                                ada.id(),
                                "courseId",
                                Ids.next(),
                                "organizationId",
                                PUBLIC_ORGANIZATION,
                                "completed",
                                3,
                                "total",
                                4)));
        answer(ada, row(Ids.next(), "ACTIVE", 4, 4));
        progressService.stop(0);
        try {
            JsonNode partial =
                    await().until(() -> progress(ada), it -> it.at("/total").asInt() == 4);

            assertThat(partial.at("/complete").asBoolean()).isFalse();
            assertThat(partial.at("/missing/reason").asString()).contains("progress-service does not answer");
            assertThat(partial.at("/missing/retryAfterSeconds").asInt()).isPositive();
            assertThat(partial.at("/percent").asInt()).isEqualTo(75);
            assertThat(partial.at("/courses/0/enrollmentId").asString()).isEqualTo(enrollment.toString());
            assertThat(partial.at("/courses/0/title").isNull()).isTrue();
            Instant asked = Instant.now();
            for (int i = 0; i < 10; i++) {
                progress(ada);
            }
            assertThat(Duration.between(asked, Instant.now()))
                    .as("an open circuit answers at once")
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            progressService = started(PORT);
        }
        JsonNode whole =
                await().until(() -> progress(ada), it -> it.at("/complete").asBoolean());
        assertThat(whole.at("/percent").asInt()).isEqualTo(100);
    }

    @Test
    void knowsOfNoCourseWhereTheLearningRecordKnowsOfNone() {
        JsonNode progress = progress(aPerson(http)); // nothing to answer with is a 404 here

        assertThat(progress.at("/complete").asBoolean()).isTrue();
        assertThat(progress.at("/courses")).isEmpty();
        assertThat(progress.at("/percent").asInt()).isZero();
    }

    @Test
    void answersFromItsCopyWhereProgressServiceRefuses() {
        Person ada = aPerson(http);
        REFUSED.add("/internal/students/%s/progress".formatted(ada.id()));

        assertThat(progress(ada).at("/complete").asBoolean()).isFalse();
    }

    private JsonNode progress(Person person) {
        return http.as(person.tokens().access()).get(path(person)).expect(200).json();
    }

    private static void answer(Person person, Object... rows) {
        ANSWERS.put("/internal/students/%s/progress".formatted(person.id()), Map.of("items", List.of(rows)));
    }

    private static Map<String, Object> row(UUID course, String status, int completed, int total) {
        return Map.of(
                "enrollmentId", Ids.next(),
                "organizationId", PUBLIC_ORGANIZATION,
                "courseId", course,
                "title", "Internet of Things",
                "status", status,
                "completed", completed,
                "total", total,
                "percent", 100 * completed / total,
                "aFieldOfTomorrow", true);
    }

    private static HttpServer started(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", LearnerProgressIT::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Object answer = ANSWERS.get(path);
            if (path.equals("/internal/service-tokens")) {
                answer = Map.of(
                        "token", "a-service-token", "expiresAt", Instant.now().plusSeconds(300));
            } else {
                ASKED.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
            }
            byte[] body = JsonMapper.shared().writeValueAsBytes(answer == null ? Map.of() : answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(REFUSED.contains(path) ? 403 : answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String path(Person person) {
        return "/users/" + person.id() + "/progress";
    }
}
