package com.academy.gateway.web;

import static com.academy.gateway.Browser.bearer;
import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.RawClient;
import com.academy.gateway.RunningGateway;
import com.academy.gateway.Surroundings;
import com.academy.gateway.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "academy.gateway.web=classpath:/web-sample",
            "academy.gateway.media-origins=https://media.example.org"
        })
class WebApplicationIT extends RunningGateway {

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String[] AS_A_BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/courses",
                "/courses/",
                "/courses?level=BEGINNER",
                "/courses/an-introduction",
                "/courses/caf%C3%A9",
                "/courses/v1.2",
                "/courses/an-introduction/preview/0192f000-0000-7000-8000-00000000000a"
            })
    void aPageIsSentAtEachOfItsPaths(String path) {
        HttpResponse<String> page = browser.get(path, AS_A_BROWSER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>A sample</title>").doesNotContain("%CSP_NONCE%");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control").split(", ")).containsExactlyInAnyOrder("private", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/courses/a/b", "/Courses", "/apiary", "/assetsx", "/a.b/c", "/index"})
    void theSamePageSaysThatThereIsNoneAtOtherPaths(String path) {
        HttpResponse<String> page = browser.get(path, AS_A_BROWSER);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<title>A sample</title>");
    }

    @Test
    void aPageComesWithAPolicyOfItsOwnAndAFreshNonce() {
        HttpResponse<String> page = browser.get("/", AS_A_BROWSER);
        String policy = header(page, "Content-Security-Policy");
        List<String> nonces = NONCE.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(nonces).hasSize(1).allMatch(nonce -> nonce.length() == 24);
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonces.getFirst() + "';"
                        + " img-src 'self' https://media.example.org data: blob:;"
                        + " media-src 'self' https://media.example.org blob:; font-src 'self';"
                        + " connect-src 'self' https://media.example.org; worker-src 'self'; manifest-src 'self';"
                        + " frame-src https://www.youtube-nocookie.com; form-action 'self'; base-uri 'none';"
                        + " object-src 'none'; frame-ancestors 'none'")
                .doesNotContain("unsafe-", "*");
        assertThat(header(page, "Permissions-Policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Request-Id")).isNotBlank();
        assertThat(IntStream.range(0, 20)
                        .mapToObj(_ -> browser.get("/nowhere", AS_A_BROWSER).body())
                        .distinct())
                .hasSize(20);
    }

    @Test
    void anAssetMayBeKeptForEver() {
        HttpResponse<String> style = browser.get("/assets/style-5e6f7a8b.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body()).contains(".plain");
        assertThat(header(style, "Content-Type")).startsWith("text/css");
        assertThat(header(style, "Cache-Control").split(", "))
                .containsExactlyInAnyOrder("max-age=31536000", "public", "immutable");
        assertThat(style.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(header(style, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd', br, as brotli", "'gzip, deflate', gzip, as gzip", "br, br, as brotli"})
    void anAssetIsSentCompressedAsTheBuildLeftIt(String accepted, String encoding, String body) {
        HttpResponse<String> script = browser.get("/assets/app-1a2b3c4d.js", "Accept-Encoding", accepted);

        assertThat(script.body()).isEqualTo(body);
        assertThat(header(script, "Content-Encoding")).isEqualTo(encoding);
        assertThat(script.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
    }

    @Test
    void anAssetIsSentPlainToWhoTakesNoCompression() {
        HttpResponse<String> script = browser.get("/assets/app-1a2b3c4d.js");

        assertThat(script.body()).contains("plain");
        assertThat(script.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(script, "Vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/app-00000000.js",
                "/assets/",
                "/assets",
                "/assets/nothing",
                "/nothing.js",
                "/courses/nothing.css",
                "/favicon.ico",
                "/index.html",
                "/page-paths.json",
                "/.vite/manifest.json",
                "/api",
                "/api/nothing",
                "/api/v1/nothing",
                "/.well-known/nothing",
                "/socket.io",
                "/internal/facts",
                "/actuator/health"
            })
    void whatIsNoPageIsNotAnsweredByOne(String path) {
        problem(browser.get(path, AS_A_BROWSER), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.svg, image/svg+xml",
        "/manifest.webmanifest, application/manifest+json",
        "/robots.txt, text/plain"
    })
    void aSmallFileIsKeptForAnHourAndThenCompared(String path, String type) {
        HttpResponse<String> file = browser.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith(type);
        assertThat(header(file, "Cache-Control").split(", ")).containsExactlyInAnyOrder("max-age=3600", "public");
        assertThat(file.headers().firstValue("Last-Modified")).isEmpty();
        HttpResponse<String> again = browser.get(path, "If-None-Match", header(file, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(browser.get(path, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses/x", "/nowhere", "/assets/app-1a2b3c4d.js", "/favicon.svg"})
    void headAnswersAsGetDoes(String path) {
        HttpResponse<String> whole = browser.get(path, AS_A_BROWSER);
        HttpResponse<String> head = browser.send("HEAD", path, "", AS_A_BROWSER);

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "Cache-Control", "ETag")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(whole.headers().firstValue(name));
        }
        assertThat(head.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/..;/index.html",
                "/assets/%2e%2e/index.html",
                "/assets/..%2findex.html",
                "/assets/%252e%252e/index.html",
                "/assets/..\\index.html",
                "/assets//app-1a2b3c4d.js",
                "//courses",
                "/courses;jsessionid=1",
                "/%2e/courses",
                "/%63ourses",
                "/courses/%00"
            })
    void aPathThatReadersMightReadDifferentlyIsRefused(String path) {
        try (RawClient client = RawClient.on(port())) {
            String answer = client.send("GET " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses", "/nowhere"})
    void onlyWhoAsksForHtmlGetsAPage(String path) {
        problem(browser.get(path), 404, "not-found");
        problem(browser.get(path, "Accept", "*/*"), 404, "not-found");
        problem(browser.get(path, "Accept", "application/json"), 404, "not-found");
        problem(browser.get(path, "Accept", "no type, at all"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses", "/favicon.svg", "/assets/app-1a2b3c4d.js"})
    void pagesAndFilesAreForReading(String path) {
        assertThat(browser.send("POST", path, "{}", AS_A_BROWSER).statusCode()).isIn(404, 405);
        assertThat(browser.send("DELETE", path, "", AS_A_BROWSER).statusCode()).isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/favicon.svg", "/assets/app-1a2b3c4d.js"})
    void pagesAndFilesAreNotCounted(String path) {
        assertThat(browser.get(path, AS_A_BROWSER).headers().firstValue("RateLimit-Remaining"))
                .isEmpty();
        assertThat(browser.post(path, AS_A_BROWSER).headers().firstValue("RateLimit-Remaining"))
                .isPresent();
    }

    @Test
    void theApiAnswersBrowsersAsBefore() {
        HttpResponse<String> answer = browser.get(
                "/api/v1/courses", "Accept", "text/html,*/*", "Authorization", bearer(TestTokens.student())[1]);

        assertThat(answer.body()).isEqualTo("{\"from\":\"course\"}");
        assertThat(Surroundings.COURSE.last().uri()).isEqualTo("/courses");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(API_POLICY);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).isEmpty();
        assertThat(browser.get("/api/docs", AS_A_BROWSER).body()).contains("swagger");
        HttpResponse<String> nothing = browser.get("/api/v1/nothing", AS_A_BROWSER);
        assertThat(header(nothing, "Content-Security-Policy")).isEqualTo(API_POLICY);
        assertThat(nothing.headers().firstValue("RateLimit-Remaining")).isPresent();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
