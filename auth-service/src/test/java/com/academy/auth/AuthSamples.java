package com.academy.auth;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.anInstructor;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.Sample;
import com.academy.platform.test.contract.Sample.Call;
import com.academy.platform.test.contract.Samples;
import com.academy.platform.text.LanguageTag;
import com.academy.platform.text.TypedText;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What auth-service accepts, mostly of a new user each time, because wrong secrets of one user are soon limited. */
final class AuthSamples {

    private static final String NEW_PASSWORD = "Cr0ssed-the-Fens";
    private static final String DECISION = """
            {"role": "STUDENT", "status": "ACTIVE"}""";
    private static final String TOKEN = """
            {"token": "abc"}""";
    private static final String CODE = """
            {"code": "123456"}""";
    private static final String CODE_AND_PASSWORD = """
            {"code": "123456", "password": "%s"}""".formatted(PASSWORD);
    private static final String A_PASSWORD = """
            {"password": "%s"}""".formatted(PASSWORD);
    private static final String LETTER = """
            {"subject": "Welcome", "text": "{{link}}"}""";

    /** Names and subjects of mails are single lines, which a control character could end. */
    private static final Predicate<String> ONE_LINE = text -> TypedText.clean(text)
            .codePoints()
            .noneMatch(it -> Character.isISOControl(it) || it == 0x2028 || it == 0x2029);

    private final Http http;
    private final TestDatabase database;

    AuthSamples(Http http, TestDatabase database) {
        this.http = http;
        this.database = database;
    }

    Samples all() {
        return Samples.of(registrations(), secrets(), factors(), people(), organizations(), settings());
    }

    /** What the samples of settings and mail templates changed. */
    static void resetSettings(Http http) {
        http.as(Tokens.admin())
                .delete("/settings/mail-templates/verify-email/en")
                .expect(204);
        http.as(Tokens.admin()).patch("/settings", """
                        {"general": {"platformName": "Academy", "supportEmail": null, "defaultLanguage": "en"},
                         "security": {"secondFactorRequiredFor": []}, "payment": {"currency": "USD"}}""").expect(200);
    }

    private Stream<Sample> registrations() {
        return Stream.of(
                Sample.of("POST /auth/register", () -> new Call(null, aRegistration("role", "STUDENT")))
                        .judged("/email")
                        .welcome("/firstName", ONE_LINE)
                        .welcome("/lastName", ONE_LINE)
                        .shownAt("/email", "/user/email")
                        .shownAt("/firstName", "/user/firstName")
                        .shownAt("/lastName", "/user/lastName")
                        .shownAt("/role", "/user/role")
                        .judged("/password")
                        .shownBy("/password", (call, _) -> opening(call)),
                Sample.of("POST /auth/register", () -> new Call(null, aRegistration("invitation", "abc")))
                        .notKept("/invitation")
                        .refusedAs("/invitation", "link-not-valid"),
                person("POST /auth/login", it -> """
                        {"email": "%s", "password": "%s", "code": "123456"}""".formatted(it.email(), PASSWORD))
                        .notKept("/email", "/password", "/code")
                        // Texts that differ in blanks only are one address, which is locked after five.
                        .refusedAs("/email", "wrong-credentials", "too-many-failed-sign-ins")
                        .refusedAs("/password", "wrong-credentials"),
                person("POST /auth/change-email", _ -> """
                        {"email": "%s", "password": "%s"}""".formatted(anEmail(), PASSWORD))
                        .notKept("/email", "/password")
                        .refusedAs("/password", "wrong-password"),
                person("POST /auth/change-password", _ -> """
                        {"currentPassword": "%s", "password": "%s"}""".formatted(PASSWORD, NEW_PASSWORD))
                        .notKept("/currentPassword", "/password")
                        .refusedAs("/currentPassword", "wrong-password"),
                sample("POST /auth/forgot-password", AuthSamples::anAddress).notKept("/email"),
                sample("POST /auth/verify-email/request", AuthSamples::anAddress)
                        .notKept("/email"));
    }

    /** Values from a mail, a cookie or a file: they are looked up, and never stored. */
    private Stream<Sample> secrets() {
        return Stream.of(
                sample("POST /auth/change-email/confirm", () -> TOKEN).refusedAs("/token", "link-not-valid"),
                sample("POST /auth/verify-email", () -> TOKEN).refusedAs("/token", "link-not-valid"),
                sample("POST /auth/reset-password", () -> """
                        {"token": "abc", "password": "%s"}""".formatted(NEW_PASSWORD))
                        .refusedAs("/token", "link-not-valid")
                        .refusedAs("/password", "link-not-valid"),
                sample("POST /auth/refresh", () -> """
                        {"refreshToken": "abc"}""").refusedAs("/refreshToken", "session-ended"),
                sample("POST /auth/oauth2/second-factor", () -> """
                        {"ticket": "abc", "code": "123456"}""")
                        .refusedAs("/ticket", "ticket-not-valid")
                        .refusedAs("/code", "ticket-not-valid"),
                sample("POST /internal/service-tokens", () -> """
                        {"service": "course-service", "secret": "course-service-secret",
                         "audience": "progress-service"}""")
                        .notKept("/service", "/secret", "/audience")
                        .refusedAs("/service", "unknown-service")
                        .refusedAs("/secret", "unknown-service")
                        .refusedAs("/audience", "unknown-audience"));
    }

    private Stream<Sample> factors() {
        return Stream.of(
                person("POST /auth/mfa/totp", it -> {
                            confirmed(database, it);
                            return A_PASSWORD;
                        })
                        .refusedAs("/password", "wrong-password"),
                person("POST /auth/mfa/totp/confirm", it -> {
                            offered(it);
                            return CODE;
                        })
                        .refusedAs("/code", "wrong-code"),
                person("POST /auth/mfa/recovery-codes", it -> {
                            withFactor(it);
                            return CODE;
                        })
                        .refusedAs("/code", "wrong-code"),
                person("DELETE /auth/mfa/totp", it -> {
                            withFactor(it);
                            return CODE_AND_PASSWORD;
                        })
                        .refusedAs("/code", "wrong-code")
                        .refusedAs("/password", "wrong-password"));
    }

    private Stream<Sample> people() {
        Person ada = aPerson(http);
        UUID instructor = anInstructor(http).id();
        return Stream.of(
                profile(Sample.of("PATCH /users/me", () -> new Call(ada.token(), aProfile()))),
                Sample.of("PATCH /users/me", () -> new Call(ada.token(), DECISION))
                        .refusedAs("/role", "not-yours-to-decide")
                        .refusedAs("/status", "not-yours-to-decide"),
                profile(admin("PATCH /users/{id}", AuthSamples::aProfile, ada.id())),
                admin("PATCH /users/{id}", () -> DECISION, ada.id()),
                admin("PATCH /users/{id}/file", () -> """
                                {"educationLevel": "school", "notes": "asks questions"}""", ada.id())
                        .shownAt("/educationLevel", "/student/educationLevel")
                        .shownAt("/notes", "/student/notes"),
                admin("PATCH /users/{id}/file", () -> """
                                {"specialisation": "bells", "qualification": "a master's", "yearsOfExperience": 3}""", instructor)
                        .shownAt("/specialisation", "/instructor/specialisation")
                        .shownAt("/qualification", "/instructor/qualification"),
                admin("POST /users", () -> """
                        {"email": "%s", "firstName": "A", "lastName": "B", "role": "STUDENT"}""".formatted(anEmail()))
                        .judged("/email")
                        .welcome("/firstName", ONE_LINE)
                        .welcome("/lastName", ONE_LINE),
                Sample.of("DELETE /users/{id}", () -> {
                            Person leaving = aPerson(http);
                            return new Call(leaving.token(), A_PASSWORD, leaving.id());
                        })
                        .notKept("/password")
                        .refusedAs("/password", "wrong-password"));
    }

    /** Telephone numbers and tags of languages are kept in the one form that their standards have. */
    private static Sample profile(Sample sample) {
        return sample.welcome("/firstName", ONE_LINE)
                .welcome("/lastName", ONE_LINE)
                .judged("/phone", "/birthDate", "/country", "/timezone", "/locale")
                .keptAs("/phone", AuthSamples::internationally)
                .keptAs("/locale", tag -> LanguageTag.canonical(tag).orElse(tag))
                .keptAs("/country", code -> code.toUpperCase(Locale.ROOT));
    }

    private static String internationally(String number) {
        assertThat(number.codePoints()).as(number).noneMatch(Character::isLetter);
        var phones = PhoneNumberUtil.getInstance();
        try {
            return phones.format(phones.parse(number, "DE"), PhoneNumberFormat.E164);
        } catch (NumberParseException none) {
            throw new AssertionError(none);
        }
    }

    private static String aProfile() {
        return """
                {"firstName": "Ada", "lastName": "Lovelace", "bio": "x", "address": "x", "city": "x",
                 "phone": "+4930123456", "birthDate": "1990-01-31", "country": "DE", "timezone": "Europe/Berlin",
                 "locale": "de"}""";
    }

    private Stream<Sample> organizations() {
        School school = aSchool(http);
        Person member = aPerson(http);
        school.add(member, "STUDENT").expect(201);
        return Stream.of(
                organization(admin("POST /organizations", AuthSamples::anOrganization)),
                organization(admin("PATCH /organizations/{id}", AuthSamples::anOrganization, school.id())),
                admin("POST /organizations/{id}/invitations", () -> """
                        {"email": "%s", "role": "STUDENT"}""".formatted(anEmail()), school.id())
                        .judged("/email"),
                admin(
                        "POST /organizations/{id}/members",
                        () -> """
                        {"userId": "%s", "role": "STUDENT"}""".formatted(aPerson(http).id()),
                        school.id()),
                admin("PATCH /organizations/{id}/members/{user}", () -> DECISION, school.id(), member.id()));
    }

    private static Sample organization(Sample sample) {
        return sample.welcome("/name", ONE_LINE).judged("/slug").refusedAs("/slug", "slug-taken");
    }

    private Stream<Sample> settings() {
        return Stream.of(
                admin("PATCH /settings", () -> """
                        {"general": {"platformName": "Lyceum", "supportEmail": "help@example.org",
                                     "defaultLanguage": "en"},
                         "security": {"secondFactorRequiredFor": ["ORGANIZATION_ADMIN"]},
                         "payment": {"currency": "EUR"}}""")
                        .welcome("/general/platformName", ONE_LINE)
                        .judged("/general/supportEmail", "/general/defaultLanguage", "/payment/currency"),
                letter(admin("PUT /settings/mail-templates/{letter}/{language}", () -> LETTER, "verify-email", "en")),
                letter(admin(
                                "POST /settings/mail-templates/{letter}/{language}/preview",
                                () -> LETTER,
                                "verify-email",
                                "en"))
                        // Around it the letter is what it always is.
                        .notKept("/text"));
    }

    private static Sample letter(Sample sample) {
        Predicate<String> noVariable = text -> !text.contains("{{");
        return sample.within("/text", text -> text + "\n\n{{link}}")
                .welcome("/subject", ONE_LINE.and(noVariable))
                .welcome("/text", text -> ONE_LINE.test(text.replaceAll("[\n\t]", "")) && noVariable.test(text));
    }

    private static Sample sample(String endpoint, Supplier<String> body) {
        return Sample.of(endpoint, () -> new Call(null, body.get()));
    }

    private static Sample admin(String endpoint, Supplier<String> body, Object... variables) {
        String admin = Tokens.admin();
        return Sample.of(endpoint, () -> new Call(admin, body.get(), variables));
    }

    private Sample person(String endpoint, Function<Person, String> body) {
        return Sample.of(endpoint, () -> {
            Person person = aPerson(http);
            return new Call(person.token(), body.apply(person));
        });
    }

    private static String aRegistration(String field, String value) {
        return """
                {"email": "%s", "password": "%s", "firstName": "Ada", "lastName": "Lovelace", "%s": "%s"}\
                """.formatted(anEmail(), PASSWORD, field, value);
    }

    /** The password, if it is what opens the account. */
    private @Nullable String opening(Call call) {
        JsonNode sent = call.json();
        String password = sent.at("/password").asString();
        return login(http, sent.at("/email").asString(), password).status() == 200 ? password : null;
    }

    private JsonNode offered(Person person) {
        confirmed(database, person);
        return http.as(person.token()).post("/auth/mfa/totp", null).expect(201).json();
    }

    private void withFactor(Person person) {
        String code = OneTimeCodes.code(offered(person), 0);
        http.as(person.token())
                .post("/auth/mfa/totp/confirm", Map.of("code", code))
                .expect(200);
    }

    private static String anAddress() {
        return """
                {"email": "%s"}""".formatted(anEmail());
    }

    private static String anOrganization() {
        return """
                {"name": "A school", "slug": "s-%s"}""".formatted(Ids.next());
    }
}
