package com.academy.gateway.body;

import static com.academy.gateway.Browser.bearer;
import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.RawClient;
import com.academy.gateway.RunningGateway;
import com.academy.gateway.StubService;
import com.academy.gateway.Surroundings;
import com.academy.gateway.TestTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HalfSentRequestsIT extends RunningGateway {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 100\r\n\r\n{\"email\":\"", "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ema\r\n"})
    void halfSentRequestsHoldUpNoOtherAndEndWithATimeout(String rest) {
        long failures = failures("auth-service");
        int before = Surroundings.AUTH.received.size();
        List<RawClient> halfSent = IntStream.range(0, 25)
                .mapToObj(_ -> RawClient.on(port()).send("POST /api/v1/auth/login HTTP/1.1\r\nHost: edge\r\n" + rest))
                .toList();

        assertThat(browser.get("/api/v1/settings").statusCode()).isEqualTo(200);
        assertThat(halfSent)
                .allSatisfy(client -> assertThat(client.readAll())
                        .startsWith("HTTP/1.1 408 ")
                        .containsIgnoringCase("content-type: application/problem+json")
                        .containsIgnoringCase("connection: close")
                        .contains("problems/request-timeout"));

        assertThat(Surroundings.AUTH.received.subList(before, Surroundings.AUTH.received.size()))
                .extracting(StubService.Received::uri)
                .containsExactly("/settings");
        assertThat(breaker("auth-service").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(failures("auth-service")).isEqualTo(failures);
        halfSent.forEach(RawClient::close);
    }

    @Test
    void anUploadThatStopsEndsWithATimeoutAndDoesNotCountAgainstTheService() {
        long failures = failures("auth-service");
        List<RawClient> halfSent = IntStream.range(0, 12)
                .mapToObj(_ -> upload(TestTokens.student()).send("x".repeat(5_000)))
                .toList();

        assertThat(browser.get("/api/v1/settings").statusCode()).isEqualTo(200);
        assertThat(halfSent)
                .allSatisfy(client ->
                        assertThat(client.readAll()).startsWith("HTTP/1.1 408 ").contains("problems/request-timeout"));

        assertThat(breaker("auth-service").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(failures("auth-service")).isEqualTo(failures);
        halfSent.forEach(RawClient::close);
    }

    @Test
    void uploadsThatTheirClientsBreakOffDoNotCountAgainstTheService() {
        long failures = failures("auth-service");
        for (int i = 0; i < 25; i++) {
            try (RawClient client = upload(TestTokens.student())) {
                client.send("x".repeat(50_000));
            }
        }

        assertThat(browser.get("/api/v1/settings").statusCode()).isEqualTo(200);
        await().during(Duration.ofSeconds(1)).until(() -> failures("auth-service") == failures);
    }

    @Test
    void aUserSendsFewLargeBodiesAtTheSameTime() {
        String token = TestTokens.student();
        List<RawClient> halfSent =
                IntStream.range(0, 5).mapToObj(_ -> upload(token).send("x")).toList();

        try (RawClient otherUser = upload(TestTokens.student())) {
            assertThat(otherUser.send("x".repeat(100_000)).readAll()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(halfSent)
                .extracting(client -> client.readAll().substring(9, 12))
                .containsExactlyInAnyOrder("408", "408", "408", "408", "429");
        halfSent.forEach(RawClient::close);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/auth/register, 16384",
        "POST, /api/v1/progress, 16384",
        "POST, /api/v1/progress/batch, 49152",
        "PATCH, /api/v1/courses/1/modules/order, 49152",
        "PATCH, /api/v1/users/me, 49152",
        "PATCH, /api/v1/courses/1, 163840",
        "POST, /api/v1/modules/1/lessons, 1048576",
        "PUT, /api/v1/users/me/avatar, 5427200"
    })
    void eachRouteTakesBodiesUpToItsLimitAnnouncedOrNot(String method, String path, int limit) {
        String[] token = bearer(TestTokens.student());
        byte[] fits = new byte[limit];
        byte[] large = new byte[limit + 1];

        assertThat(browser.send(method, path, BodyPublishers.ofByteArray(fits), token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.send(method, path, chunked(fits), token).statusCode())
                .isEqualTo(200);
        int before = received();
        problem(browser.send(method, path, BodyPublishers.ofByteArray(large), token), 413, "content-too-large");
        problem(browser.send(method, path, chunked(large), token), 413, "content-too-large");
        assertThat(received()).isEqualTo(before);
    }

    @RepeatedTest(20)
    void aClientThatIsStillSendingReadsWhyItIsRefused() {
        byte[] large = new byte[3_000_000];

        problem(
                browser.send("POST", "/api/v1/auth/register", BodyPublishers.ofByteArray(large)),
                413,
                "content-too-large");
        problem(browser.send("POST", "/api/v1/progress", BodyPublishers.ofByteArray(large)), 401, "not-signed-in");
        problem(browser.send("POST", "/api/v1/nowhere", BodyPublishers.ofByteArray(large)), 404, "not-found");
        problem(browser.send("POST", "/api/v1/auth/register", chunked(large)), 413, "content-too-large");
    }

    @Test
    void aServiceGetsTheLengthOfABodyThatCameInPieces() {
        browser.send("POST", "/api/v1/progress", chunked("{\"a\":1}".getBytes()), bearer(TestTokens.student()));

        StubService.Received received = Surroundings.PROGRESS.last();
        assertThat(received.body()).isEqualTo("{\"a\":1}");
        assertThat(received.header("Content-Length")).isEqualTo("7");
        assertThat(received.header("Transfer-Encoding")).isNull();
    }

    private RawClient upload(String token) {
        return RawClient.on(port())
                .send("PUT /api/v1/users/me/avatar HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: 100000\r\n\r\n");
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static int received() {
        return Stream.of(Surroundings.AUTH, Surroundings.COURSE, Surroundings.PROGRESS)
                .mapToInt(service -> service.received.size())
                .sum();
    }

    private CircuitBreaker breaker(String service) {
        return breakers.circuitBreaker(service);
    }

    private long failures(String service) {
        return breaker(service).getMetrics().getNumberOfFailedCalls();
    }
}
