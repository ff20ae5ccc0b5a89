package com.academy.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTests {

    @Test
    void readAsRfc9457Says() {
        var body = JsonMapper.shared().readTree(Problems.json(ProblemCode.UNAVAILABLE, "Back in a minute."));

        assertThat(body.get("type").asString()).isEqualTo("https://academy.example/problems/unavailable");
        assertThat(body.get("title").asString()).isEqualTo("Service Unavailable");
        assertThat(body.get("status").asInt()).isEqualTo(503);
        assertThat(body.get("detail").asString()).isEqualTo("Back in a minute.");
    }

    @Test
    void mayCarryACodeOfTheDomain() {
        assertThat(Problems.body(409, "already-enrolled", null))
                .containsEntry("type", "https://academy.example/problems/already-enrolled")
                .doesNotContainKey("detail");
    }

    @Test
    void eachCodeNamesOneProblem() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void aStatusAloneFindsACodeWithTheSameStatus() {
        for (ProblemCode problem : ProblemCode.values()) {
            assertThat(ProblemCode.of(problem.status()).status()).isEqualTo(problem.status());
        }
        assertThat(ProblemCode.of(504).status()).isEqualTo(503);
        assertThat(ProblemCode.of(418).status()).isEqualTo(400);
        assertThat(ProblemCode.of(599).status()).isEqualTo(500);
    }
}
