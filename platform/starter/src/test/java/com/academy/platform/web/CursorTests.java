package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.error.InvalidRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void comesBackAsItWent() {
        Instant time = Instant.parse("2026-01-12T09:00:00.123456Z");

        Cursor cursor = Cursor.read(Cursor.of(ID, time, 42L).text());

        assertThat(cursor.uuid(0)).isEqualTo(ID);
        assertThat(cursor.instant(1)).isEqualTo(time);
        assertThat(cursor.number(2)).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "bm90LWFuLWlk", ""})
    void refusesWhatIsNoCursorOfThisList(String text) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Cursor.read(text).uuid(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z"
            })
    void refusesATimeThatNoRowHas(String time) {
        Cursor cursor = Cursor.read(Cursor.of(time).text());

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> cursor.instant(0));
    }

    @Test
    void refusesWhatOnlyLooksLikeAnId() {
        Cursor cursor = Cursor.read(Cursor.of("1-1-1-1-1").text());

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> cursor.uuid(0));
    }

    @Test
    void refusesALongTextUnread() {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Cursor.read("A".repeat(2_001)));
    }

    @Test
    void endsAListThatHasNoMoreRows() {
        var request = new PageRequest(2, Optional.empty());

        assertThat(Page.of(List.of("a", "b"), request, Cursor::of).nextCursor()).isNull();
    }

    @Test
    void goesOnAfterTheLastRowShown() {
        var request = new PageRequest(2, Optional.empty());

        Page<String> page = Page.of(List.of("a", "b", "c"), request, Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.read(page.nextCursor()).string(0)).isEqualTo("b");
    }
}
