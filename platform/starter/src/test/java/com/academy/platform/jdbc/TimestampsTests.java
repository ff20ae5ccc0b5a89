package com.academy.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class TimestampsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00.123456Z");

    private final ResultSet row = mock(ResultSet.class);

    @Test
    void nameTheSameMomentAsTheirInstant() throws SQLException {
        given(row.getObject("at", OffsetDateTime.class)).willReturn(Timestamps.of(MONDAY));
        given(row.getObject(2, OffsetDateTime.class))
                .willReturn(OffsetDateTime.parse("2026-11-23T09:00:00.123456+01:00"));

        assertThat(Columns.instant(row, "at")).isEqualTo(MONDAY);
        assertThat(Columns.instant(row, 2)).isEqualTo(MONDAY);
        assertThat(Columns.maybeInstant(row, 2)).isEqualTo(MONDAY);
    }

    @Test
    void areNullWhereThereIsNoInstant() throws SQLException {
        assertThat(Timestamps.ofNullable(null)).isNull();
        assertThat(Timestamps.ofNullable(MONDAY)).isEqualTo(Timestamps.of(MONDAY));
        assertThat(Columns.maybeInstant(row, "at")).isNull();
    }
}
