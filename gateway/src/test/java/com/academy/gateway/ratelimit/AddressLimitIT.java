package com.academy.gateway.ratelimit;

import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.Browser;
import com.academy.gateway.RawClient;
import com.academy.gateway.Surroundings;
import com.academy.servers.OwnRedis;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Behind a trusted proxy, with a low limit for addresses and a Redis of its own, which a test may stop. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AddressLimitIT {

    private static final OwnRedis REDIS = new OwnRedis();

    @Autowired
    private StringRedisTemplate shared;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        Surroundings.register(registry, REDIS);
        registry.add("academy.gateway.trusted-proxies", () -> "127.0.0.0/8");
        registry.add("academy.rate-limits.address", () -> 20);
        registry.add("academy.rate-limits.window", () -> "6s");
        registry.add("academy.gateway.connections.per-address", () -> 3);
    }

    @BeforeAll
    static void startRedis() {
        REDIS.start();
    }

    @AfterAll
    static void stopRedis() {
        REDIS.stop();
    }

    @Test
    void anAddressHasACeilingThatOthersDoNotFeelAndThatPasses() {
        Browser browser = new Browser(port);
        String address = "198.51.100.1";

        assertAllowed(browser, address, 20);
        problem(get(browser, address), 429, "too-many-requests");
        assertAllowed(browser, "198.51.100.2", 1);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get(browser, address).statusCode()).isEqualTo(200));
    }

    @Test
    void refusedRequestsCountToo() {
        Browser browser = new Browser(port);
        IntStream.range(0, 20)
                .forEach(_ -> browser.get(
                        "/api/v1/users/me", "X-Forwarded-For", "198.51.100.3", "Authorization", "Bearer guess"));

        problem(
                browser.get("/api/v1/users/me", "X-Forwarded-For", "198.51.100.3", "Authorization", "Bearer guess"),
                429,
                "too-many-requests");
        problem(browser.get("/api/v1/nowhere", "X-Forwarded-For", "198.51.100.3"), 429, "too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({"/api/docs, 198.51.100.9", "/api/docs/academy.yaml, 198.51.100.10", "/nowhere, 198.51.100.11"})
    void whatIsForNoServiceCountsToo(String path, String address) {
        Browser browser = new Browser(port);
        HttpResponse<String> first = browser.get(path, "X-Forwarded-For", address);
        IntStream.range(0, 19).forEach(_ -> browser.get(path, "X-Forwarded-For", address));

        assertThat(first.headers().firstValue("RateLimit-Limit")).hasValue("20");
        problem(browser.get(path, "X-Forwarded-For", address), 429, "too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({Surroundings.OTHER_ORIGIN + ", 200, 198.51.100.12", "https://evil.example, 403, 198.51.100.13"})
    void whatPagesAskBeforehandCountsToo(String origin, int status, String address) {
        Browser browser = new Browser(port);
        String[] headers = {"X-Forwarded-For", address, "Origin", origin, "Access-Control-Request-Method", "POST"};
        for (int i = 0; i < 20; i++) {
            assertThat(browser.send("OPTIONS", "/api/v1/progress", "", headers).statusCode())
                    .isEqualTo(status);
        }

        problem(browser.send("OPTIONS", "/api/v1/progress", "", headers), 429, "too-many-requests");
    }

    @Test
    void withoutRedisTheGatewayCountsLocallyAndNoRequestWaits() {
        Browser browser = new Browser(port);
        assertAllowed(browser, "198.51.100.4", 1);
        REDIS.stop();
        try {
            long start = System.nanoTime();
            assertAllowed(browser, "198.51.100.5", 20);
            problem(get(browser, "198.51.100.5"), 429, "too-many-requests");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        } finally {
            REDIS.start();
        }

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            get(browser, "198.51.100.6");
            return shared.hasKey("academy:limit:address:198.51.100.6");
        });
    }

    @Test
    void behindAProxyAnAddressHasFewRequestsUnderWay() {
        List<RawClient> underWay = IntStream.range(0, 3)
                .mapToObj(_ -> RawClient.on(port)
                        .send("POST /api/v1/auth/login HTTP/1.1\r\nHost: edge\r\nX-Forwarded-For: 198.51.100.7\r\n"
                                + "Content-Length: 100\r\n\r\n"))
                .toList();
        Browser browser = new Browser(port);

        await().untilAsserted(() -> problem(get(browser, "198.51.100.7"), 429, "too-many-requests"));
        assertThat(get(browser, "198.51.100.8").statusCode()).isEqualTo(200);

        underWay.forEach(RawClient::close);
        await().untilAsserted(() ->
                assertThat(get(browser, "198.51.100.7").statusCode()).isEqualTo(200));
    }

    private static void assertAllowed(Browser browser, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(get(browser, address).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(Browser browser, String address) {
        return browser.get("/api/v1/courses", "X-Forwarded-For", address);
    }
}
