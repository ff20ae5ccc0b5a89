package com.academy.gateway.ratelimit;

import static com.academy.gateway.Browser.bearer;
import static com.academy.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.RunningGateway;
import com.academy.gateway.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitIT extends RunningGateway {

    @Test
    void aUserMaySendAHundredRequestsAMinute() {
        String token = TestTokens.student();

        List<HttpResponse<String>> answers = IntStream.range(0, 100)
                .mapToObj(_ -> browser.get("/api/v1/progress/my-progress", bearer(token)))
                .toList();
        HttpResponse<String> next = browser.get("/api/v1/progress/my-progress", bearer(token));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.getFirst().headers().firstValue("RateLimit-Limit")).hasValue("100");
        assertThat(answers.getFirst().headers().firstValue("RateLimit-Remaining"))
                .hasValue("99");
        assertThat(answers.getLast().headers().firstValue("RateLimit-Remaining"))
                .hasValue("0");
        problem(next, 429, "too-many-requests");
        assertThat(next.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(next.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                .isBetween(1L, 60L);
    }

    @Test
    void theNextUserIsNotHeldUpByThat() {
        String busy = TestTokens.student();
        IntStream.range(0, 101).forEach(_ -> browser.get("/api/v1/progress/my-progress", bearer(busy)));

        assertThat(browser.get("/api/v1/progress/my-progress", bearer(TestTokens.student()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aUserMayUploadTenFilesAMinute() {
        String token = TestTokens.student();

        List<Integer> statuses = IntStream.range(0, 11)
                .mapToObj(
                        _ -> browser.post("/api/v1/upload/image", bearer(token)).statusCode())
                .toList();

        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
    }
}
