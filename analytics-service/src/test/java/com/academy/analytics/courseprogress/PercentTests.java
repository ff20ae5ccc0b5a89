package com.academy.analytics.courseprogress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class PercentTests {

    @ParameterizedTest
    @MethodSource
    void isWhatEveryServiceShows(Vector vector) {
        assertThat(Percent.of(vector.completed(), vector.total())).isEqualTo(vector.percent());
    }

    static List<Vector> isWhatEveryServiceShows() throws IOException {
        return JsonMapper.shared()
                .readValue(
                        new ClassPathResource("contracts/vectors/percent.json").getContentAsString(UTF_8),
                        Vectors.class)
                .vectors();
    }

    record Vectors(String description, List<Vector> vectors) {}

    record Vector(long completed, long total, int percent) {}
}
