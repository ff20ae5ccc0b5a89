package com.academy.auth.people.profile;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.text.LanguageTag;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which details there can be, and brings them into the one form in which they are kept. */
@Component
class CheckDetails {

    private static final int OLDEST = 130;

    /** Of IANA's list. */
    private static final Set<String> LEFT_OUT_BY_JAVA = Set.of("EST", "MST", "HST", "ROC");

    private static final Set<String> COUNTRIES = countries();
    private static final Map<String, String> TIMEZONES = timezones();

    /** The library extracts a number from any text. Text with other characters is refused instead of being cut. */
    private static final Pattern DIALLED = Pattern.compile("[+\uFF0B]?[\\p{Nd}\\p{Zs}\\p{Pd}().\\[\\]/]+");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Clock clock;

    CheckDetails(Clock clock) {
        this.clock = clock;
    }

    /** Values that have not changed are not checked again. */
    ProfileDetails check(ProfileDetails before, ProfileDetails after) {
        var problems = new ArrayList<FieldProblem>();
        var checked = new ProfileDetails(
                after.bio(),
                changed(before.phone(), after.phone())
                        ? phone(after.phone(), inCapitals(after.country()), problems)
                        : after.phone(),
                changed(before.birthDate(), after.birthDate())
                        ? birthDate(after.birthDate(), problems)
                        : after.birthDate(),
                after.address(),
                after.city(),
                country(before.country(), after.country(), problems),
                timezone(before.timezone(), after.timezone(), problems),
                locale(before.locale(), after.locale(), problems));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(
                    "invalid-request", "Some fields are not valid.", problems.toArray(FieldProblem[]::new));
        }
        return checked;
    }

    private static boolean changed(@Nullable String before, @Nullable String after) {
        return after != null && !Objects.equals(before, after);
    }

    /** Accepts every possible number: the numbers in use change faster than any list of them. */
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
        problems.add(new FieldProblem("#/birthDate", "The date of birth must lie in the past, at most 130 years ago."));
        return null;
    }

    private static @Nullable String inCapitals(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String country(
            @Nullable String before, @Nullable String given, List<FieldProblem> problems) {
        if (!changed(before, given)) {
            return given;
        }
        String code = Objects.requireNonNull(given).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            problems.add(new FieldProblem("#/country", "This is not a country's ISO code of two letters."));
        }
        return code;
    }

    private static @Nullable String timezone(
            @Nullable String before, @Nullable String given, List<FieldProblem> problems) {
        if (!changed(before, given)) {
            return given;
        }
        String zone = TIMEZONES.get(Objects.requireNonNull(given));
        if (zone == null) {
            problems.add(new FieldProblem("#/timezone", "This is not a time zone of IANA's list."));
        }
        return zone;
    }

    private static @Nullable String locale(
            @Nullable String before, @Nullable String given, List<FieldProblem> problems) {
        if (!changed(before, given)) {
            return given;
        }
        Optional<String> tag = LanguageTag.canonical(Objects.requireNonNull(given));
        if (tag.isEmpty()) {
            problems.add(new FieldProblem("#/locale", "This is not a language tag such as en or pt-BR."));
        }
        return tag.orElse(null);
    }

    private static Set<String> countries() {
        var countries = new HashSet<>(Set.of(Locale.getISOCountries()));
        countries.add("XK"); // Kosovo: not in ISO's list, but in common use until ISO assigns a code
        return Set.copyOf(countries);
    }

    /** Maps every name, in any case, to the form that IANA prefers. Java alone knows SystemV; browsers refuse it. */
    private static Map<String, String> timezones() {
        var zones = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Set<String> known = ZoneId.getAvailableZoneIds();
        Stream.concat(known.stream(), LEFT_OUT_BY_JAVA.stream())
                .filter(id -> !id.startsWith("SystemV/"))
                .forEach(id -> {
                    String preferred = TimeZone.getIanaID(id);
                    zones.put(id, known.contains(preferred) ? preferred : id);
                });
        return zones;
    }
}
