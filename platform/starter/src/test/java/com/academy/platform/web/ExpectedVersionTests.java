package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.academy.platform.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTests {

    @Test
    void acceptsEveryVersionWhereNoneWasNamed() {
        assertThatNoException().isThrownBy(() -> ExpectedVersion.ofHeader(null).check(7));
        assertThatNoException().isThrownBy(() -> ExpectedVersion.ofHeader("*").check(7));
    }

    @Test
    void refusesAnotherVersion() {
        assertThatNoException()
                .isThrownBy(() -> ExpectedVersion.ofHeader("\"7\"").check(7));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> ExpectedVersion.ofHeader("\"6\"").check(7))
                .satisfies(stale -> assertThat(stale.members()).containsEntry("version", 7L));
    }

    @Test
    void comparesTheVersionOfATagAlone() {
        String tag = '"' + ExpectedVersion.tag(7, -1) + '"';

        assertThat(tag).isEqualTo("\"7-ffffffff\"").isNotEqualTo('"' + ExpectedVersion.tag(7, 1) + '"');
        assertThatNoException().isThrownBy(() -> ExpectedVersion.ofHeader(tag).check(7));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> ExpectedVersion.ofHeader(tag).check(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "W/\"7\"",
                "W/\"7-ffffffff\"",
                "\"7-gzip\"",
                "\"7--gzip\"",
                "W/\"7-ffffffff-br\"",
                "\"6\", \"7\"",
                "W/\"5\",\"6\",W/\"7-1\"",
                "\"of another server\", \"7\"",
                "\"7\","
            })
    void takesATagAsProxiesAndListsHaveIt(String header) {
        assertThatNoException()
                .isThrownBy(() -> ExpectedVersion.ofHeader(header).check(7));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> ExpectedVersion.ofHeader(header).check(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"x\"",
                "\"\"",
                "\"99999999999999999999\"",
                "\"7-\"",
                "\"7-xyz\"",
                "*, \"7\"",
                ",",
                "\"7\", x",
                "W/7"
            })
    void refusesWhatIsNoTagOfOurs(String header) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> ExpectedVersion.ofHeader(header));
    }
}
