package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class AnswerHeadersAdviceTests {

    private final MockMvcTester http = MockMvcTester.of(
            java.util.List.of(new BookController()),
            builder -> builder.setControllerAdvice(new AnswerHeadersAdvice())
                    .setCustomArgumentResolvers(new ExpectedVersion.Resolver())
                    .build());

    @Test
    void setsTheTagOfAnAnswer() {
        assertThat(http.get().uri("/books/7"))
                .hasStatusOk()
                .hasHeader("ETag", "\"7\"")
                .bodyJson()
                .isEqualTo("""
                        {"title": "Seven", "version": 7}""");
        assertThat(http.post().uri("/books")).hasStatus(201).hasHeader("ETag", "\"1\"");
    }

    @Test
    void answersAReaderOfTheSameVersionWithoutABody() {
        assertThat(http.get().uri("/books/7").header("If-None-Match", "\"7\""))
                .hasStatus(304)
                .hasHeader("ETag", "\"7\"")
                .body()
                .isEmpty();
        assertThat(http.get().uri("/books/7").header("If-None-Match", "\"6\"")).hasStatusOk();
    }

    @Test
    void setsNoTagWithoutAVersion() {
        assertThat(http.get().uri("/books/0")).hasStatusOk().doesNotContainHeader("ETag");
    }

    @Test
    void comparesVersionsInTheUseCaseOnly() {
        assertThat(http.patch().uri("/books/7").header("If-Match", "\"6\"").header("If-Match", "\"5\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"11\"")
                .hasHeader("X-Position", "book/7@11");
        assertThat(http.patch().uri("/books/7")).hasStatusOk().hasHeader("ETag", "\"0\"");
    }

    record Book(String title, @Nullable Long version) implements Tagged {
        @Override
        public @Nullable String tag() {
            return version == null ? null : version.toString();
        }
    }

    record Revised(long version) implements Tagged, Positioned {
        @Override
        public String tag() {
            return Long.toString(version);
        }

        @Override
        public @Nullable String position() {
            return version == 0 ? null : "book/7@" + version;
        }
    }

    @RestController
    static class BookController {

        @GetMapping("/books/{version}")
        Book get(@PathVariable long version) {
            return new Book("Seven", version == 0 ? null : version);
        }

        @PostMapping("/books")
        ResponseEntity<Book> add() {
            return ResponseEntity.created(URI.create("/books/1")).body(new Book("One", 1L));
        }

        /** Answers with the sum of the versions that the caller expects. */
        @PatchMapping("/books/{id}")
        Revised revise(@PathVariable long id, ExpectedVersion expected) {
            return new Revised(
                    expected.values() == null
                            ? 0
                            : expected.values().stream().mapToLong(it -> it).sum());
        }
    }
}
