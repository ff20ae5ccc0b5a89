package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MergePatchModuleTests {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new MergePatchModule()).build();

    @Test
    void tellsAbsentFromRemoved() {
        assertThat(read("{}").name()).isNull();
        assertThat(read("{\"name\":null}").name()).isEmpty();
        assertThat(read("{\"name\":\"x\"}").name()).contains("x");
    }

    private Patch read(String body) {
        return json.readValue(body, Patch.class);
    }

    record Patch(@Nullable Optional<String> name) {}
}
