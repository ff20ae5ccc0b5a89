package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "58030"})
    void waitsForAnUnavailableDatabase(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @Test
    void waitsForAnotherService() {
        assertThat(Outage.isBehind(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void excludesAViolatedConstraint() {
        assertThat(Outage.isBehind(new DataIntegrityViolationException("x", new SQLException("x", "23514"))))
                .isFalse();
        assertThat(Outage.isBehind(new IllegalArgumentException("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02"})
    void recognizesALostConnection(String state) {
        assertThat(Outage.lostTheConnection(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
        assertThat(Outage.lostTheConnection(new IllegalStateException(new ConnectException("reset"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53100", "57014", "23505"})
    void takesTheDatabasesWordThatItHasNotDoneIt(String state) {
        assertThat(Outage.lostTheConnection(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }
}
