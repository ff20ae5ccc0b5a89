package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson would take for something else than was sent. */
class StrictRequestsTests {

    private final JsonMapper.Builder builder = JsonMapper.builder();

    @BeforeEach
    void asInAService() {
        new ErrorsAutoConfiguration().strictRequests().customize(builder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit\":\"0\"}",
                "{\"unit\":0}",
                "{\"unit\":\"\"}",
                "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                "{\"count\":1.5}",
                "{\"count\":\"\"}",
                "{\"other\":1}"
            })
    void isRefused(String body) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> builder.build().readValue(body, Body.class));
    }

    @Test
    void leavesWhatIsAsItShouldBe() {
        assertThat(builder.build().readValue("{\"unit\":\"DAYS\",\"count\":1}", Body.class))
                .isEqualTo(new Body(TimeUnit.DAYS, null, 1));
    }

    record Body(TimeUnit unit, UUID id, Integer count) {}
}
