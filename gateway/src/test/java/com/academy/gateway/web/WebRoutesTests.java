package com.academy.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class WebRoutesTests {

    @Test
    void withoutPagesTheGatewaySaysSo() {
        WebTestClient browser = browser("classpath:/nothing/");

        browser.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("without the web application", "href=\"/api/docs\""));
        browser.get()
                .uri("/courses")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
        browser.get()
                .uri("/")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aFolderIsReadAgainAfterANewBuild(@TempDir Path folder) throws IOException {
        WebTestClient browser = browser(folder.toUri().toString());
        for (String build : List.of("first", "second")) {
            Files.writeString(folder.resolve("index.html"), build, UTF_8);
            Files.writeString(folder.resolve("page-paths.json"), "[\"/" + build + "\"]", UTF_8);

            browser.get()
                    .uri("/" + build)
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .isEqualTo(build);
        }
        browser.get()
                .uri("/first")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static WebTestClient browser(String folder) {
        var properties = new WebProperties(folder, List.of(), List.of());
        return WebTestClient.bindToRouterFunction(new WebRoutes()
                        .webPages(new Pages(properties, new DefaultResourceLoader()), new PagePolicy(properties)))
                .build();
    }
}
