package com.academy.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    @Test
    void areVersionSevenOfTheRfcsVariant() {
        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void carryTheTimeTheyWereMade() {
        long before = System.currentTimeMillis();

        long made = Ids.next().getMostSignificantBits() >>> 16;

        assertThat(made).isBetween(before, System.currentTimeMillis() + 1_000);
    }

    @Test
    void increaseEvenWithinAMillisecond() {
        List<String> ids =
                Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatWhenManyThreadsAsk() {
        List<UUID> ids =
                IntStream.range(0, 50_000).parallel().mapToObj(_ -> Ids.next()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void takesAnIdAsItIsAnswered() {
        UUID id = Ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01a1fef402a774b193aa2894c398798f",
                " 01a1fef4-02a7-74b1-93aa-2894c398798f",
                "1a1fef4-002a7-74b1-93aa-2894c398798f",
                "01a1fef4-02a7-74b1-93aa-2894c398798\uFF11",
                "01a1fef4-02a7-74b1-93aa-2894c398798g"
            })
    void takesNothingElseForAnId(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
