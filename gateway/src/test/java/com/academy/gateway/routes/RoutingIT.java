package com.academy.gateway.routes;

import static com.academy.gateway.Browser.bearer;
import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.RunningGateway;
import com.academy.gateway.StubService;
import com.academy.gateway.Surroundings;
import com.academy.gateway.TestTokens;
import com.academy.platform.identity.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users/me, auth",
        "/api/v1/organizations, auth",
        "/api/v1/categories, course",
        "/api/v1/courses/intro/modules, course",
        "/api/v1/sections/0192f000-0000-7000-8000-00000000000a, course",
        "/api/v1/access-codes, course",
        "/api/v1/enrollments, course",
        "/api/v1/progress/my-progress, progress",
        "/api/v1/progress/overall, analytics",
        "/api/v1/analytics/me, analytics",
        "/.well-known/jwks.json, auth"
    })
    void eachPathLeadsToItsService(String path, String service) {
        HttpResponse<String> answer = browser.get(path, bearer(TestTokens.student()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"from\":\"" + service + "\"}");
    }

    @Test
    void thePrefixIsTakenOffAndTheRestLeftAsItIs() {
        browser.get("/api/v1/courses?text=a%20b%2Bc&cursor=x%3D%3D", bearer(TestTokens.student()));

        assertThat(Surroundings.COURSE.last().uri()).isEqualTo("/courses?text=a%20b%2Bc&cursor=x%3D%3D");
    }

    @Test
    void methodAndBodyArriveAsSent() {
        browser.send("PATCH", "/api/v1/progress/1", "{\"completed\":true}", bearer(TestTokens.student()));

        StubService.Received received = Surroundings.PROGRESS.last();
        assertThat(received.method()).isEqualTo("PATCH");
        assertThat(received.body()).isEqualTo("{\"completed\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/internal/facts",
                "/api/v1/actuator/prometheus",
                "/api/v1/nowhere",
                "/api/v1/",
                "/internal/facts",
                "/",
                "/api",
                "/api/v2/courses",
                "/.well-known/secrets"
            })
    void whatIsNotListedDoesNotExist(String path) {
        problem(browser.get(path, bearer(TestTokens.of(Role.ADMIN))), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/courses/../internal/facts",
                "/api/v1/courses/%2e%2e/internal/facts",
                "/api/v1/courses/..%2finternal/facts",
                "/api/v1/courses/..;/internal/facts",
                "/api/v1/courses;x=y/1",
                "/api/v1//internal/facts",
                "/api/v1/courses/%252e%252e/internal",
                "/api/v1/courses/a%5c..%5cinternal",
                "/api/v1/courses/a%00b",
                "/api/docs/ui/../../application.yml"
            })
    void pathsThatTwoServersMightReadDifferentlyAreRefused(String path) {
        int before = Surroundings.COURSE.received.size();

        problem(browser.get(path, bearer(TestTokens.of(Role.ADMIN))), 400, "invalid-request");

        assertThat(Surroundings.COURSE.received).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/%61ctuator/prometheus",
        "/actuator/%68ealth",
        "/%69nternal/facts",
        "/.well-known/%6Awks.json",
        "/socket%2Dio/",
        "/%61ny"
    })
    void pathsBesideTheApiEscapeNothingThatNeedsNoEscape(String path) {
        problem(browser.get(path), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/%75sers, STUDENT, 403",
        "/api/v1/%70rogress, STUDENT, 403",
        "/api/v1/%61nalytics/reconciliation, INSTRUCTOR, 403",
        "/api/%76%31/analytics/%72econciliation, INSTRUCTOR, 403",
        "/api/v1/%69nternal/facts, ADMIN, 404",
        "/api/v1/%61ctuator/prometheus, ADMIN, 404",
        "/api/v1/%75sers, ADMIN, 200"
    })
    void anotherSpellingOfAPathPassesNoOtherRule(String path, Role role, int status) {
        assertThat(browser.get(path, bearer(TestTokens.of(role))).statusCode()).isEqualTo(status);
    }

    @Test
    void aServiceSeesOneSpellingOfAPath() {
        browser.get("/api/v1/%63ourses/caf%C3%A9%7e1", bearer(TestTokens.student()));

        assertThat(Surroundings.COURSE.last().uri()).isEqualTo("/courses/caf%C3%A9~1");
    }

    @Test
    void anotherSpellingOfAnUploadCountsAsAnUpload() {
        HttpResponse<String> answer =
                browser.send("PUT", "/api/v1/users/me/%61vatar", "x", bearer(TestTokens.student()));

        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("10");
    }

    @Test
    void methodsThatNoServiceTakesAreRefused() {
        HttpResponse<String> answer = browser.send("TRACE", "/api/v1/courses", "");

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void aServicesOwnRefusalPassesUntouched() {
        HttpResponse<String> answer = browser.get("/api/v1/progress/missing", bearer(TestTokens.student()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"status\":404}");
    }

    @Test
    void nothingIsCachedUnlessItsServiceSaysHow() {
        HttpResponse<String> usual = browser.get("/api/v1/users/me", bearer(TestTokens.student()));
        HttpResponse<String> picture = browser.get("/api/v1/users/0192f000-0000-7000-8000-00000000000a/avatar");

        assertThat(usual.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(picture.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
    }

    @Test
    void aServiceThatIsTooSlowIsAnsweredFor() {
        HttpResponse<String> answer = browser.get("/api/v1/courses/slow", bearer(TestTokens.student()));

        problem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aServiceThatIsDownIsAnsweredForUntilItIsBack() {
        String token = TestTokens.student();
        Surroundings.AUTH.kill();
        try {
            for (int i = 0; i < 30; i++) {
                HttpResponse<String> answer = browser.get("/api/v1/users/me", bearer(token));
                problem(answer, 503, "unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(browser.get("/api/v1/analytics/me", bearer(token)).statusCode())
                    .isEqualTo(200);
        } finally {
            Surroundings.AUTH.startAgain();
        }

        await().untilAsserted(() -> assertThat(browser.get("/api/v1/users/me", bearer(TestTokens.student()))
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void manyAtOncePassToOneService() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 80)
                .mapToObj(_ -> browser.client
                        .sendAsync(
                                HttpRequest.newBuilder(URI.create(browser.edge + "/api/v1/courses/deliberate"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void aServiceThatFailsIsStillAsked() {
        String token = TestTokens.student();
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get("/api/v1/analytics/broken", bearer(token)).statusCode())
                    .isEqualTo(500);
        }

        assertThat(browser.get("/api/v1/analytics/me", bearer(token)).statusCode())
                .isEqualTo(200);
    }
}
