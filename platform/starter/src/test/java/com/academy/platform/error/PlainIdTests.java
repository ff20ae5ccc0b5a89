package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class PlainIdTests {

    private static final String ID = "01a1fef4-02a7-74b1-93aa-2894c398798f";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new PlainIdModule()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {"AAAAAAAAAAAAAAAAAAAAAA==", " " + ID, ID + " ", "1-1-1-1-1", "1) union select null --", ID + "0"
            })
    void refusesWhatIsNotAsItIsAnswered(String id) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue(json.writeValueAsString(id), UUID.class));
    }

    @Test
    void takesAnId() {
        assertThat(json.readValue("\"%s\"".formatted(ID), UUID.class)).isEqualTo(UUID.fromString(ID));
        assertThat(json.readValue("null", UUID.class)).isNull();
    }
}
