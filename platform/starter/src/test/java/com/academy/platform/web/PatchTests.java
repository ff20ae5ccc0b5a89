package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PatchTests {

    private final JsonMapper json = JsonMapper.builder().build();

    record Link(@NotNull @Size(max = 5) String url) {}

    record Revision(
            Patch<@NotNull @Size(max = 3) String> title,
            Patch<@Size(max = 3) String> text,
            Patch<@Max(9) Integer> seats,
            Patch<@NotNull @Valid Link> link,
            Patch<List<String>> words) {}

    @Test
    void keepsAFieldThatIsAbsent() {
        Patch<String> text = read("{}").text();

        assertThat(text.isPresent()).isFalse();
        assertThat(text.orKeep("before")).isEqualTo("before");
        assertThat(text.orKeepNullable(null)).isNull();
        assertThat(text.map(String::length).orKeep(7)).isEqualTo(7);
    }

    @Test
    void clearsAFieldThatIsNull() {
        Patch<String> text = read("""
                {"text": null}""").text();

        assertThat(text.isPresent()).isTrue();
        assertThat(text.value()).isEmpty();
        assertThat(text.orKeepNullable("before")).isNull();
        assertThat(text.map(String::length).orKeepNullable(7)).isNull();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> text.orKeep("before"));
    }

    @Test
    void replacesAFieldByItsValue() {
        Revision revision = read("""
                {"text": "new", "seats": 3, "words": ["a", "b"], "link": {"url": "x"}}""");

        assertThat(revision.text().orKeep("before")).isEqualTo("new");
        assertThat(revision.text().map(String::length).orKeepNullable(7)).isEqualTo(3);
        assertThat(revision.seats().value()).contains(3);
        assertThat(revision.words().value()).contains(List.of("a", "b"));
        assertThat(revision.link().value()).contains(new Link("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': null} | title",
                "{'title': 'long'} | title",
                "{'text': 'long'} | text",
                "{'seats': 10} | seats",
                "{'link': null} | link",
                "{'link': {'url': 'longer'}} | link.url"
            })
    void refusesWhatItsConstraintsForbid(String body, String field) {
        assertThat(validator().validate(read(body.replace('\'', '"'))))
                .singleElement()
                .satisfies(it -> assertThat(it.getPropertyPath()).hasToString(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": null, \"seats\": null}", "{\"title\": \"new\", \"seats\": 9}"})
    void acceptsWhatItsConstraintsAllow(String body) {
        assertThat(validator().validate(read(body))).isEmpty();
    }

    private Revision read(String body) {
        return json.readValue(body, Revision.class);
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .addValueExtractor(new PatchExtractor())
                .buildValidatorFactory()
                .getValidator();
    }
}
