package com.academy.gateway.docs;

import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ApiDocsIT extends RunningGateway {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void thePageAndAllItNeedsComeFromHere() {
        HttpResponse<String> page = browser.get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("http"));
        List<String> addresses = ADDRESS.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(3)
                .allSatisfy(address -> assertThat(browser.get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
        assertThat(page.body()).doesNotContain("<script>", "http://", "https://");
    }

    @Test
    void theExplorerListsEveryDocument() {
        assertThat(browser.get("/api/docs/start.js").body()).contains("/api/docs/academy.yaml");
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneDocumentHoldsThemAll() {
        HttpResponse<String> answer = browser.get("/api/docs/academy.yaml");

        Map<String, Object> document = new Yaml().load(answer.body());
        assertThat(document).containsEntry("openapi", "3.1.0");
        assertThat(((Map<String, Object>) document.get("paths")).keySet())
                .noneMatch(path -> path.startsWith("/internal"));
    }

    @Test
    void theEventsAreBesideTheOperations() {
        HttpResponse<String> page = browser.get("/api/docs/events");
        HttpResponse<String> document = browser.get("/api/docs/asyncapi.yaml");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("course-service sends", "analytics-service receives", "<code>student.enrolled.v1</code>")
                .doesNotContain("<script", "http://", "src=");
        assertThat(document.body()).startsWith("asyncapi: 3.0.0");
        assertThat(browser.get("/api/docs").body()).contains("href=\"/api/docs/events\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/docs/nobody.yaml", "/api/docs/ui/nothing.js"})
    void thereIsNothingElse(String path) {
        problem(browser.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/docs",
                "/api/docs/start.js",
                "/api/docs/events",
                "/api/docs/academy.yaml",
                "/api/docs/ui/swagger-ui.css"
            })
    void headAnswersAsGetDoes(String path) {
        HttpResponse<String> whole = browser.get(path);
        HttpResponse<String> head = browser.send("HEAD", path, "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(whole.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void thePageIsForReading() {
        problem(browser.post("/api/docs"), 404, "not-found");
    }
}
