package com.academy.auth.letters.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.identity.Role;
import org.junit.jupiter.api.Test;

class SettingVersionsTests {

    @Test
    void giveASettingThatCameLaterItsDefault() {
        AllSettings values = SettingVersions.values("""
                {"security": {"secondFactorRequiredFor": ["ADMIN"]}}""");

        assertThat(values.security().secondFactorRequiredFor()).containsExactly(Role.ADMIN);
        assertThat(values.security().signInBeforeVerifying()).isTrue();
        assertThat(values.general()).isEqualTo(AllSettings.DEFAULT.general());
        assertThat(values.payment()).isEqualTo(AllSettings.DEFAULT.payment());
    }

    @Test
    void leaveOutUnknownSettings() {
        AllSettings values = SettingVersions.values("""
                {"general": {"platformName": "Lyceum", "motto": "Sapere aude"}, "weather": {"sunny": true}}""");

        assertThat(values.general().platformName()).isEqualTo("Lyceum");
        assertThat(values.security()).isEqualTo(AllSettings.DEFAULT.security());
    }
}
