package com.academy.progress.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProgressTests {

    @ParameterizedTest
    @MethodSource("vectors")
    void isWhatEveryServiceSaysItIs(Vector vector) {
        assertThat(Progress.of(vector.completed(), vector.total()).percent()).isEqualTo(vector.percent());
    }

    static List<Vector> vectors() throws IOException {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(
                        new ClassPathResource("contracts/vectors/percent.json").getContentAsString(UTF_8),
                        Vectors.class)
                .vectors();
    }

    record Vectors(List<Vector> vectors) {}

    record Vector(int completed, int total, int percent) {}
}
