package com.academy.gateway.security;

import static com.academy.gateway.Browser.bearer;
import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.Browser;
import com.academy.gateway.RawClient;
import com.academy.gateway.RunningGateway;
import com.academy.gateway.Surroundings;
import com.academy.gateway.TestTokens;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.CsrfTokens;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.Role;
import com.academy.platform.test.contract.TokenContract;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

class AdmissionIT extends RunningGateway {

    @Autowired
    private Revocations revocations;

    @Test
    void aStrangerIsAskedToSignIn() {
        HttpResponse<String> answer = browser.get("/api/v1/progress/my-progress");

        problem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aStrangerMayReadWhatIsPublic() {
        assertThat(browser.get("/api/v1/courses").statusCode()).isEqualTo(200);
        assertThat(Surroundings.COURSE.last().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer", "Basic YTpi", "Bearer a.b.c", "bearer  "})
    void whatIsNoTokenIsRefused(String authorization) {
        problem(browser.get("/api/v1/users/me", "Authorization", authorization), 401, "invalid-token");
    }

    @Test
    void everyKindOfInvalidTokenIsRefused() {
        TokenContract.assertHolds(http, "/api/v1/progress");
    }

    @Test
    void aServicesTokenOpensNothingHere() {
        String service =
                TestTokens.with(claims -> claims.audience("course-service").claim("role", "SERVICE"));

        problem(browser.get("/api/v1/enrollments/1", bearer(service)), 401, "invalid-token");
    }

    @Test
    void aBadTokenIsRefusedOnPublicRoutesTooButNotWhereOneSignsIn() {
        problem(browser.get("/api/v1/courses", bearer(TestTokens.forged())), 401, "invalid-token");

        assertThat(browser.post("/api/v1/auth/login", bearer(TestTokens.forged()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Surroundings.AUTH.last().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/progress", "/api/v1/analytics/reconciliation", "/api/v1/analytics/projections/x"})
    void adminsRoutesAreClosedToOtherRoles(String path) {
        problem(browser.get(path, bearer(TestTokens.of(Role.INSTRUCTOR))), 403, "not-for-this-role");

        assertThat(browser.get(path, bearer(TestTokens.of(Role.ADMIN))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRevokedSessionIsRefusedAtOnce() {
        String session = Ids.next().toString();
        String token = TestTokens.of(Role.STUDENT, Ids.next(), session);
        assertThat(browser.get("/api/v1/users/me", bearer(token)).statusCode()).isEqualTo(200);

        revocations.revokeSession(session);

        await().untilAsserted(() -> problem(browser.get("/api/v1/users/me", bearer(token)), 401, "invalid-token"));
    }

    @Test
    void headersThatClaimAnIdentityAreStripped() {
        browser.get(
                "/api/v1/courses",
                "X-User-Id",
                "1",
                "X-User-Roles",
                "ADMIN",
                "X-Organization",
                UUID.randomUUID().toString(),
                "X-Org-Id",
                "2",
                "X-Role",
                "ADMIN",
                "X-Academy-Anything",
                "3",
                "X-Forwarded-For",
                "8.8.8.8",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "for=8.8.8.8",
                "X-Real-IP",
                "8.8.8.8",
                "X-Request-Id",
                "mine",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "X-Read-After",
                "kept",
                "Idempotency-Key",
                "kept");

        var headers = Surroundings.COURSE.last().headers();
        assertThat(headers.names())
                .doesNotContain(
                        "X-User-Id",
                        "X-User-Roles",
                        "X-Organization",
                        "X-Org-Id",
                        "X-Role",
                        "X-Academy-Anything",
                        "Forwarded",
                        "X-Real-IP",
                        "X-Request-Id");
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("traceparent"))
                .singleElement()
                .asString()
                .doesNotContain("0af7651916cd43dd8448eb211c80319c");
        assertThat(headers.get("X-Read-After")).isEqualTo("kept");
        assertThat(headers.get("Idempotency-Key")).isEqualTo("kept");
    }

    @Test
    void onlyAPlatformAdminMayNameAnOrganisation() {
        browser.get("/api/v1/enrollments", with(bearer(TestTokens.of(Role.ADMIN)), "X-Organization", "x"));
        assertThat(Surroundings.COURSE.last().header("X-Organization")).isEqualTo("x");

        browser.get("/api/v1/enrollments", with(bearer(TestTokens.of(Role.ORGANIZATION_ADMIN)), "X-Organization", "x"));
        assertThat(Surroundings.COURSE.last().header("X-Organization")).isNull();
    }

    @Test
    void theServiceGetsTheTraceThatTheAnswerNames() {
        HttpResponse<String> answer = browser.get("/api/v1/courses");

        assertThat(Surroundings.COURSE.last().header("traceparent"))
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void aSessionCookieReadsLikeAToken() {
        String token = TestTokens.student();

        assertThat(browser.get("/api/v1/progress/my-progress", "Cookie", "academy_access=" + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Surroundings.PROGRESS.last().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(Surroundings.PROGRESS.last().header("Cookie")).isNull();
    }

    @Test
    void aSessionCookieWritesOnlyFromAKnownPageWithTheSessionsToken() {
        String session = Ids.next().toString();
        String cookie = "academy_access=" + TestTokens.of(Role.STUDENT, Ids.next(), session);
        String csrf = CsrfTokens.of(session, Surroundings.CSRF_SECRET);

        problem(browser.post("/api/v1/progress", "Cookie", cookie), 403, "origin-refused");
        problem(browser.post("/api/v1/progress", "Cookie", cookie, "X-CSRF-Token", csrf), 403, "origin-refused");
        problem(browser.post("/api/v1/progress", "Cookie", cookie, "Origin", browser.edge), 403, "csrf-token-refused");
        problem(
                browser.post("/api/v1/progress", "Cookie", cookie, "Origin", browser.edge, "X-CSRF-Token", "guessed"),
                403,
                "csrf-token-refused");
        problem(
                browser.post(
                        "/api/v1/progress", "Cookie", cookie, "Origin", "https://evil.example", "X-CSRF-Token", csrf),
                403,
                "origin-refused");
        problem(
                browser.post("/api/v1/progress", "Cookie", cookie, "Origin", "null", "X-CSRF-Token", csrf),
                403,
                "origin-refused");

        assertThat(browser.post("/api/v1/progress", "Cookie", cookie, "Origin", browser.edge, "X-CSRF-Token", csrf)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post(
                                "/api/v1/progress",
                                "Cookie",
                                cookie,
                                "Origin",
                                Surroundings.OTHER_ORIGIN,
                                "X-CSRF-Token",
                                csrf)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBearerTokenNeedsNoneOfThatEvenBesideACookie() {
        String cookie = "academy_access=" + TestTokens.student();

        assertThat(browser.post("/api/v1/progress", with(bearer(TestTokens.student()), "Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEndedSessionDoesNotKeepABrowserFromPublicPagesOrFromSigningIn() {
        String old = "academy_access=" + TestTokens.forged();

        assertThat(browser.get("/api/v1/courses", "Cookie", old).statusCode()).isEqualTo(200);
        assertThat(browser.post("/api/v1/auth/login", "Cookie", old).statusCode())
                .isEqualTo(200);
        problem(browser.get("/api/v1/users/me", "Cookie", old), 401, "invalid-token");
    }

    @Test
    void refreshingByCookieTakesAKnownPage() {
        problem(browser.post("/api/v1/auth/refresh", "Cookie", "academy_refresh=x"), 403, "origin-refused");

        assertThat(browser.post("/api/v1/auth/refresh", "Cookie", "academy_refresh=x", "Origin", browser.edge)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Surroundings.AUTH.last().header("Cookie")).isEqualTo("academy_refresh=x");
        assertThat(browser.post("/api/v1/auth/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void cookiesComeFromAuthServiceOnly() {
        assertThat(browser.post("/api/v1/auth/login").headers().firstValue("Set-Cookie"))
                .hasValue("from=auth");
        assertThat(browser.get("/api/v1/courses").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void everyAnswerHasSecurityHeaders() {
        for (HttpResponse<String> answer : List.of(browser.get("/api/v1/courses"), browser.get("/api/v1/nowhere"))) {
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Request-Id"))
                    .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{32}"));
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(browser.get("/api/v1/courses").headers().firstValue("X-Fresh-As-Of"))
                .hasValue("now");
    }

    @Test
    void pagesOfConfiguredOriginsMayCall() {
        HttpResponse<String> preflight = browser.send(
                "OPTIONS",
                "/api/v1/progress",
                "",
                "Origin",
                Surroundings.OTHER_ORIGIN,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type, x-csrf-token");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(Surroundings.OTHER_ORIGIN);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");

        HttpResponse<String> refused = browser.get("/api/v1/users/me", "Origin", Surroundings.OTHER_ORIGIN);
        problem(refused, 401, "not-signed-in");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue(Surroundings.OTHER_ORIGIN);
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        problem(browser.get("/api/v1/courses", "Origin", "https://evil.example"), 403, "origin-refused");
        problem(
                browser.send(
                        "OPTIONS",
                        "/api/v1/progress",
                        "",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "POST"),
                403,
                "origin-refused");
    }

    @Test
    void headersAndAddressesThatAreTooLargeAreProblemsToo() {
        problem(browser.get("/api/v1/courses", "X-Large", "x".repeat(20_000)), 431, "request-header-fields-too-large");
        problem(browser.get("/api/v1/courses?q=" + "x".repeat(20_000)), 414, "uri-too-long");
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwn(@LocalManagementPort int port) {
        Browser operator = new Browser(port);

        assertThat(operator.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(operator.get("/actuator/prometheus").body()).contains("http_server_requests");
        assertThat(operator.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(operator.get("/api/v1/courses").statusCode()).isEqualTo(404);
        assertThat(operator.get("/api/docs").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void theMainPortKnowsNoActuator(String path) {
        problem(browser.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Access-Control-Request-Method",
                "Authorization",
                "Content-Type",
                "Cookie",
                "Forwarded",
                "Host",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "If-Modified-Since",
                "If-Range",
                "Last-Event-ID",
                "Origin",
                "Range",
                "Upgrade",
                "X-CSRF-Token",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Organization",
                "X-Read-After",
                "Any-Other"
            })
    void bytesBeyondAsciiInAHeaderNeverBreakTheEdge(String name) {
        for (String value : List.of("App (Ann\u00e2\u0080\u0099s iPad)", "\u00ff\u00fe", "\u0080=\u00a0", "\u00c3(")) {
            for (String start : List.of(
                    "GET /api/v1/courses", "POST /api/v1/auth/login", "GET /api/docs", "GET /api/docs/ui/index.css")) {
                try (RawClient client = RawClient.on(port())) {
                    String host = name.equals("Host") ? "" : "Host: edge\r\n";
                    String answer = client.send(start + " HTTP/1.1\r\n" + host + name + ": " + value
                                    + "\r\nConnection: close\r\n\r\n")
                            .readAll();

                    assertThat(answer).as("%s with %s: %s", start, name, answer).matches("(?s)HTTP/1.1 [234].*");
                }
            }
        }
    }

    @Test
    void aHeaderArrivesWithTheBytesThatItWasSentWith() {
        String agent = "App (Ann\u00e2\u0080\u0099s iPad)";
        try (RawClient client = RawClient.on(port())) {
            client.send("GET /api/v1/courses HTTP/1.1\r\nHost: edge\r\nConnection: close\r\nUser-Agent: " + agent
                            + "\r\n\r\n")
                    .readAll();
        }

        assertThat(Surroundings.COURSE.last().header("User-Agent")).isEqualTo(agent);
    }

    @Test
    void aClientWithoutANameGetsNone() {
        try (RawClient client = RawClient.on(port())) {
            client.send("GET /api/v1/courses HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n")
                    .readAll();
        }

        assertThat(Surroundings.COURSE.last().header("User-Agent")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/courses", "/api/v1/settings", "/api/docs", "/api/v1/nowhere"})
    void onlyASocketsRouteBecomesASocket(String path) {
        try (RawClient client = RawClient.on(port())) {
            String answer = client.send("GET " + path + " HTTP/1.1\r\nHost: edge\r\nConnection: Upgrade, close\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 " + (path.endsWith("nowhere") ? "404" : "200") + " ");
        }
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoTakeIt() {
        HttpResponse<String> answer = browser.get("/api/v1/courses/large", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(browser.get("/api/v1/courses/large").body()).hasSize(100_004);
    }

    private static String[] with(String[] headers, String... more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
