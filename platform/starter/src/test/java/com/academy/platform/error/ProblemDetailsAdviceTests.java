package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

class ProblemDetailsAdviceTests {

    private static final Map<String, RuntimeException> FAILURES = Map.of(
            "invalid", InvalidRequestException.field("#/title", "must not be blank"),
            "anonymous", new NotAuthenticatedException("not-signed-in", "Sign in.") {},
            "refused", new AccessRefusedException("not-yours", "Not yours.") {},
            "missing", new NotFoundException("no-book", "No such book.") {},
            "conflict", new ConflictException("taken", "Taken.") {},
            "rule", new RuleViolationException("too-long", "Too long.") {},
            "often", new TooManyAttemptsException("too-often", "Too often.", Duration.ofSeconds(30)) {},
            "down", new UnavailableException("away", "Away.", Duration.ofMillis(1)) {},
            "outdated", new OptimisticLockingFailureException("version"),
            "defect", new DataIntegrityViolationException("no SQL state"));

    private final MockMvcTester http = MockMvcTester.of(
            List.of(new BookController()),
            builder -> builder.setControllerAdvice(new ProblemDetailsAdvice()).build());

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, invalid-request",
        "anonymous, 401, not-signed-in",
        "refused, 403, not-yours",
        "missing, 404, no-book",
        "conflict, 409, taken",
        "rule, 422, too-long",
        "often, 429, too-often",
        "down, 503, away",
        "outdated, 409, concurrent-change",
        "defect, 500, unexpected"
    })
    void answersEachKindOfExceptionWithItsStatusAndCode(String failure, int status, String code) {
        assertThat(http.get().uri("/books/" + failure))
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://academy.example/problems/" + code);
        if (FAILURES.get(failure) instanceof DomainException refusal) {
            assertThat(refusal.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"often, 30", "down, 1"})
    void saysWhenToTryAgain(String failure, String seconds) {
        assertThat(http.get().uri("/books/" + failure)).hasHeader(HttpHeaders.RETRY_AFTER, seconds);
    }

    @Test
    void namesTheFieldsThatAreNotValid() {
        assertThat(http.get().uri("/books/invalid"))
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("#/title");
    }

    @Test
    void hasOneCodeForEveryRequestThatIsNotValid() {
        assertThat(http.get().uri("/headers"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://academy.example/problems/invalid-request");
    }

    @RestController
    static class BookController {

        @GetMapping("/books/{failure}")
        void fail(@PathVariable String failure) {
            throw FAILURES.get(failure);
        }

        @GetMapping("/headers")
        String header(@RequestHeader("X-Needed") String needed) {
            return needed;
        }
    }
}
