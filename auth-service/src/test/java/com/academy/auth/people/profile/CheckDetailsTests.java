package com.academy.auth.people.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.error.InvalidRequestException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDetailsTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");

    private final CheckDetails checkDetails = new CheckDetails(Clock.fixed(MONDAY, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "+33 1 23 45 67 89, , +33123456789",
        "01 23 45 67 89, FR, +33123456789",
        "(020) 7946 0018, GB, +442079460018",
        "+1 (415) 555-2671, FR, +14155552671"
    })
    void bringsTelephoneNumbersIntoOneForm(String typed, String country, String stored) {
        assertThat(checked(phone(typed, country)).phone()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "01 23 45 67 89",
                "+999 123456",
                "call me",
                "+33123456789012345678",
                "call +33 1 23 45 67 89",
                "+33 1 23 45 67 89 x12"
            })
    void refusesWhatIsNoTelephoneNumber(String typed) {
        assertRefused(phone(typed, null), "#/phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1815-12-10", "2026-01-12", "2026-01-13", "2001-02-29", "10.12.1990", "", "0000-00-00"})
    void refusesAnImpossibleDateOfBirth(String date) {
        assertRefused(birthDate(date), "#/birthDate");
    }

    @Test
    void takesADateOfBirth() {
        assertThat(checked(birthDate("2026-01-11")).birthDate()).isEqualTo("2026-01-11");
        assertThat(checked(birthDate("1900-01-01")).birthDate()).isEqualTo("1900-01-01");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "pt-br, pt-BR", "iw-IL, he-IL", "in-ID, id-ID", "en_US, en-US", "zh-cmn-Hans, zh-Hans"})
    void bringsLanguageTagsIntoOneForm(String given, String stored) {
        assertThat(checked(locale(given)).locale()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "e", "x-private", "und", "../../etc"})
    void refusesWhatIsNoLanguageTag(String given) {
        assertRefused(locale(given), "#/locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FRA", "XX", "UK"})
    void refusesWhatIsNoCountry(String given) {
        assertRefused(new ProfileDetails(null, null, null, null, null, given, null, null), "#/country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CET+1", "+02:00", "Europe/Atlantis", "Mars/Olympus", "SystemV/EST5"})
    void refusesWhatIsNoTimeZone(String given) {
        assertRefused(new ProfileDetails(null, null, null, null, null, null, given, null), "#/timezone");
    }

    @ParameterizedTest
    @CsvSource({"FR, FR", "xk, XK", "XK, XK"})
    void bringsCountriesIntoOneForm(String given, String stored) {
        assertThat(checked(new ProfileDetails(null, null, null, null, null, given, null, null))
                        .country())
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, Europe/Paris",
        "europe/berlin, Europe/Berlin",
        "EST, America/Panama",
        "MST, America/Phoenix",
        "hst, Pacific/Honolulu",
        "ROC, Asia/Taipei",
        "Asia/Calcutta, Asia/Kolkata",
        "US/Eastern, America/New_York",
        "utc, Etc/UTC"
    })
    void bringsTimeZonesIntoOneForm(String given, String stored) {
        String zone = checked(new ProfileDetails(null, null, null, null, null, null, given, null))
                .timezone();

        assertThat(zone).isEqualTo(stored);
        assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
    }

    @Test
    void leavesWhatWasThereBefore() {
        var before = new ProfileDetails(null, null, null, null, null, null, "Asia/Calcutta", "iw");

        assertThat(checkDetails.check(before, before)).isEqualTo(before);
    }

    @Test
    void namesAllThatIsWrong() {
        var wrong = new ProfileDetails(null, "x", "x", null, null, "x", "x", "!");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> checked(wrong))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("#/phone", "#/birthDate", "#/country", "#/timezone", "#/locale"));
    }

    private ProfileDetails checked(ProfileDetails details) {
        return checkDetails.check(ProfileDetails.NONE, details);
    }

    private void assertRefused(ProfileDetails details, String pointer) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> checked(details))
                .satisfies(refused ->
                        assertThat(refused.errors()).extracting("pointer").containsExactly(pointer));
    }

    private static ProfileDetails phone(String phone, String country) {
        return new ProfileDetails(null, phone, null, null, null, country, null, null);
    }

    private static ProfileDetails birthDate(String date) {
        return new ProfileDetails(null, null, date, null, null, null, null, null);
    }

    private static ProfileDetails locale(String locale) {
        return new ProfileDetails(null, null, null, null, null, null, null, locale);
    }
}
