package com.academy.auth.profile;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which details there can be, and brings them into the one form in which they are kept. */
@Component
class CheckDetails {

    private static final int OLDEST = 130;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> TIMEZONES = ZoneId.getAvailableZoneIds();

    /** The library takes a number out of any text; what it would leave out is not what somebody meant. */
    private static final Pattern DIALLED = Pattern.compile("[+\uFF0B]?[\\p{Nd}\\p{Zs}\\p{Pd}().\\[\\]/]+");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Clock clock;

    CheckDetails(Clock clock) {
        this.clock = clock;
    }

    /** What was there before was checked then, and stays as it is. */
    ProfileDetails check(ProfileDetails before, ProfileDetails after) {
        var problems = new ArrayList<FieldProblem>();
        var checked = new ProfileDetails(
                after.bio(),
                changed(before.phone(), after.phone())
                        ? phone(after.phone(), after.country(), problems)
                        : after.phone(),
                changed(before.birthDate(), after.birthDate())
                        ? birthDate(after.birthDate(), problems)
                        : after.birthDate(),
                after.address(),
                after.city(),
                oneOf(
                        COUNTRIES,
                        after.country(),
                        "country",
                        "This is not a country's ISO code of two letters.",
                        problems),
                oneOf(TIMEZONES, after.timezone(), "timezone", "This is not a time zone of IANA's list.", problems),
                locale(after.locale(), problems));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(
                    "invalid-request", "Some fields are not valid.", problems.toArray(FieldProblem[]::new));
        }
        return checked;
    }

    private static boolean changed(@Nullable String before, @Nullable String after) {
        return after != null && !Objects.equals(before, after);
    }

    /** Possible is enough: which numbers are in use changes faster than any list of them. */
    private @Nullable String phone(@Nullable String typed, @Nullable String country, List<FieldProblem> problems) {
        try {
            PhoneNumber number = phones.parse(typed, country);
            if (phones.isPossibleNumber(number)
                    && DIALLED.matcher(Objects.requireNonNull(typed)).matches()) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException none) {
            // said below
        }
        problems.add(new FieldProblem(
                "#/phone",
                country == null
                        ? "This is not a telephone number that begins with + and a country's code."
                        : "This is not a telephone number."));
        return null;
    }

    private @Nullable String birthDate(@Nullable String given, List<FieldProblem> problems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            LocalDate date = LocalDate.parse(Objects.requireNonNull(given));
            if (date.isBefore(today) && date.isAfter(today.minusYears(OLDEST))) {
                return date.toString();
            }
        } catch (DateTimeException none) {
            // said below
        }
        problems.add(new FieldProblem("#/birthDate", "This is not the date of birth of anybody alive."));
        return null;
    }

    private static @Nullable String oneOf(
            Set<String> known, @Nullable String given, String field, String problem, List<FieldProblem> problems) {
        if (given != null && !known.contains(given)) {
            problems.add(new FieldProblem("#/" + field, problem));
        }
        return given;
    }

    private static @Nullable String locale(@Nullable String given, List<FieldProblem> problems) {
        if (given == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(given).build();
            String tag = locale.toLanguageTag();
            if (locale.getLanguage().matches("[a-z]{2,3}") && tag.equalsIgnoreCase(given)) {
                return tag;
            }
        } catch (IllformedLocaleException none) {
            // said below
        }
        problems.add(new FieldProblem("#/locale", "This is not a language tag such as en or pt-BR."));
        return null;
    }
}
