package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** What the default limits admit and refuse. */
class RequestLimitsTests {

    private final JsonMapper json =
            ErrorsAutoConfiguration.bounded(defaults(), Stream.of(new ErrorsAutoConfiguration().strictRequests()));

    record Body(
            @Nullable String text,
            @Size(max = 3) @Nullable List<UUID> few,
            @Nullable List<@Size(max = 3) String> many,
            @Nullable Optional<Set<Integer>> numbers,
            @Nullable List<List<Body>> deep,
            @Nullable BigDecimal number,
            @Nullable Instant time) {}

    @Test
    void takesATextUpToTheLongest() {
        assertThat(json.readValue(field("text", "x".repeat(20_000)), Body.class).text())
                .hasSize(20_000);
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> json.readValue(field("text", "x".repeat(20_001)), Body.class))
                .satisfies(it -> assertThat(place(it)).isEqualTo("text"));
    }

    @Test
    void stopsAtTheElementAfterTheLastOneOfItsSize() {
        var ids = Collections.nCopies(3, "01a1fef4-02a7-74b1-93aa-2894c398798f");

        assertThat(json.readValue(field("few", ids), Body.class).few()).hasSize(3);
        assertThatExceptionOfType(TooManyElementsException.class)
                .isThrownBy(() -> json.readValue("{\"few\":[null,null,null,null,this is not even JSON", Body.class))
                .satisfies(it -> {
                    assertThat(it.max()).isEqualTo(3);
                    assertThat(place(it)).isEqualTo("few");
                });
    }

    @Test
    void boundsEveryOtherList() {
        var thousand = Collections.nCopies(1_000, "a");

        assertThat(json.readValue(field("many", thousand), Body.class).many()).hasSize(1_000);
        assertThatExceptionOfType(TooManyElementsException.class)
                .isThrownBy(() -> json.readValue(field("many", Collections.nCopies(1_001, "a")), Body.class));
        assertThatExceptionOfType(TooManyElementsException.class)
                .as("a set counts what is read, not what is different")
                .isThrownBy(() -> json.readValue(field("numbers", Collections.nCopies(1_001, 1)), Body.class));
    }

    @Test
    void readsListsAsJacksonDoes() {
        var body = json.readValue("{\"many\":[\"b\",null,\"a\"],\"numbers\":[2,1,2],\"few\":[]}", Body.class);

        assertThat(body.many()).containsExactly("b", null, "a");
        assertThat(body.numbers()).contains(Set.of(1, 2));
        assertThat(body.few()).isEmpty();
        assertThat(json.readValue("{\"deep\":[[{\"text\":\"x\"}]]}", Body.class)
                        .deep()
                        .getFirst()
                        .getFirst()
                        .text())
                .isEqualTo("x");
        assertThat(json.readValue("{\"many\":null}", Body.class).many()).isNull();
    }

    @Test
    void namesTheElementThatIsWrong() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"few\":[null,\"1-1-1-1-1\"]}", Body.class))
                .satisfies(it -> {
                    assertThat(place(it)).isEqualTo("few");
                    assertThat(it.getPath().get(1).getIndex()).isEqualTo(1);
                });
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"many\":\"a\"}", Body.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z"
            })
    void refusesATimeThatNoColumnHolds(String time) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue(field("time", time), Body.class));
    }

    @Test
    void takesATimeThatAColumnHolds() {
        assertThat(json.readValue(field("time", "9999-12-31T23:59:59Z"), Body.class)
                        .time())
                .isEqualTo("9999-12-31T23:59:59Z");
    }

    @Test
    void boundsDepthNamesNumbersTokensAndTheWhole() {
        refused("[".repeat(21) + "]".repeat(21));
        refused(field("x".repeat(101), 1));
        refused("{\"number\":" + "1".repeat(101) + "}");
        refused("{\"deep\":[" + "[],".repeat(999) + "[" + "{},".repeat(999) + "{}]]," + "\"many\":["
                + "\"\",".repeat(999) + "\"\"],\"text\":1" + ",\"text\":1".repeat(10_000) + "}");
        refused(" ".repeat(2 << 20) + "{}");
    }

    private void refused(String body) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.readValue(body, Body.class));
    }

    private String field(String name, Object value) {
        return JsonMapper.shared().writeValueAsString(Map.of(name, value));
    }

    private static String place(JacksonException refused) {
        return refused.getPath().getFirst().getPropertyName();
    }

    private static RequestLimits defaults() {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("META-INF/platform/defaults-starter.yml"))
                    .forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment)
                    .bind("platform.requests", RequestLimits.class)
                    .get();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
