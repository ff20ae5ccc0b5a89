package com.academy.auth;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.Writing;
import com.academy.platform.test.contract.Writing.Call;
import com.academy.platform.text.LanguageTag;
import com.academy.platform.text.TypedText;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text field, and text that breaks programs. */
@AuthServiceTest
class TextsIT {

    private static final Map<String, String> DECISION = Map.of("role", "STUDENT", "status", "ACTIVE");
    private static final String LETTER = "/settings/mail-templates/verify-email/en";

    /** Names and subjects of mails are single lines, which a control character could end. */
    private static final Predicate<String> ONE_LINE = text -> TypedText.clean(text)
            .codePoints()
            .noneMatch(it -> Character.isISOControl(it) || it == 0x2028 || it == 0x2029);

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @AfterEach
    void asItWas() {
        http.as(Tokens.admin()).delete(LETTER).expect(204);
        http.as(Tokens.admin()).patch("/settings", """
                        {"general": {"platformName": "Academy", "supportEmail": null, "defaultLanguage": "en"},
                         "security": {"secondFactorRequiredFor": []}, "payment": {"currency": "USD"}}""").expect(200);
    }

    @Test
    void areKeptOrRefused(@Autowired TextFields texts) {
        texts.assertKeptOrRefused(
                Stream.of(entering(), secrets(), factors(), people(), organizations(), administration())
                        .flatMap(it -> it)
                        .toArray(Writing[]::new));
    }

    private Stream<Writing> entering() {
        return Stream.of(
                Writing.of("POST /auth/register", () -> new Call(null, registration()))
                        .judged("/email")
                        .welcome("/firstName", ONE_LINE)
                        .welcome("/lastName", ONE_LINE)
                        .shownAt("/email", "/user/email")
                        .shownAt("/firstName", "/user/firstName")
                        .shownAt("/lastName", "/user/lastName")
                        .shownAt("/role", "/user/role")
                        .judged("/password")
                        .shownBy("/password", (call, _) -> opening(call)),
                Writing.of("POST /auth/register", () -> new Call(null, invited()))
                        .notKept("/invitation")
                        .refusedAs("/invitation", "link-not-valid"),
                person("POST /auth/login", it -> Map.of("email", it.email(), "password", PASSWORD, "code", "123456"))
                        .notKept("/email", "/password", "/code")
                        // Texts that differ in blanks only are one address, which is locked after five.
                        .refusedAs("/email", "wrong-credentials", "too-many-failed-sign-ins")
                        .refusedAs("/password", "wrong-credentials"),
                person("POST /auth/change-email", _ -> Map.of("email", anEmail(), "password", PASSWORD))
                        .notKept("/email", "/password")
                        .refusedAs("/password", "wrong-password"),
                person("POST /auth/change-password", _ -> Map.of("currentPassword", PASSWORD, "password", another()))
                        .notKept("/currentPassword", "/password")
                        .refusedAs("/currentPassword", "wrong-password"),
                writing("POST /auth/forgot-password", () -> Map.of("email", anEmail()))
                        .notKept("/email"),
                writing("POST /auth/verify-email/request", () -> Map.of("email", anEmail()))
                        .notKept("/email"));
    }

    /** Values from a mail, a cookie or a file: they are looked up, and never stored. */
    private Stream<Writing> secrets() {
        var token = Map.of("token", "abc");
        return Stream.of(
                writing("POST /auth/change-email/confirm", () -> token).refusedAs("/token", "link-not-valid"),
                writing("POST /auth/verify-email", () -> token).refusedAs("/token", "link-not-valid"),
                writing("POST /auth/reset-password", () -> Map.of("token", "abc", "password", another()))
                        .refusedAs("/token", "link-not-valid")
                        .refusedAs("/password", "link-not-valid"),
                writing("POST /auth/refresh", () -> Map.of("refreshToken", "abc"))
                        .refusedAs("/refreshToken", "session-ended"),
                writing("POST /auth/oauth2/second-factor", () -> Map.of("ticket", "abc", "code", "123456"))
                        .refusedAs("/ticket", "ticket-not-valid")
                        .refusedAs("/code", "ticket-not-valid"),
                writing(
                                "POST /internal/service-tokens",
                                () -> Map.of(
                                        "service",
                                        "course-service",
                                        "secret",
                                        "course-service-secret",
                                        "audience",
                                        "progress-service"))
                        .notKept("/service", "/secret", "/audience")
                        .refusedAs("/service", "unknown-service")
                        .refusedAs("/secret", "unknown-service")
                        .refusedAs("/audience", "unknown-audience"));
    }

    private Stream<Writing> factors() {
        var code = Map.of("code", "123456");
        return Stream.of(
                person("POST /auth/mfa/totp", it -> {
                            confirmed(database, it);
                            return Map.of("password", PASSWORD);
                        })
                        .refusedAs("/password", "wrong-password"),
                person("POST /auth/mfa/totp/confirm", it -> {
                            offered(it);
                            return code;
                        })
                        .refusedAs("/code", "wrong-code"),
                person("POST /auth/mfa/recovery-codes", it -> {
                            withFactor(it);
                            return code;
                        })
                        .refusedAs("/code", "wrong-code"),
                person("DELETE /auth/mfa/totp", it -> {
                            withFactor(it);
                            return Map.of("code", "123456", "password", PASSWORD);
                        })
                        .refusedAs("/code", "wrong-code")
                        .refusedAs("/password", "wrong-password"));
    }

    private Stream<Writing> people() {
        Person ada = aPerson(http);
        UUID instructor = anInstructor();
        return Stream.of(
                profile(Writing.of(
                        "PATCH /users/me", () -> new Call(ada.tokens().access(), aProfile()))),
                Writing.of("PATCH /users/me", () -> new Call(ada.tokens().access(), DECISION))
                        .refusedAs("/role", "not-yours-to-decide")
                        .refusedAs("/status", "not-yours-to-decide"),
                profile(admin("PATCH /users/{id}", TextsIT::aProfile, ada.id())),
                admin("PATCH /users/{id}", () -> DECISION, ada.id()),
                admin(
                                "PATCH /users/{id}/file",
                                () -> Map.of("educationLevel", "school", "notes", "asks questions"),
                                ada.id())
                        .shownAt("/educationLevel", "/student/educationLevel")
                        .shownAt("/notes", "/student/notes"),
                admin(
                                "PATCH /users/{id}/file",
                                () -> Map.of("specialisation", "bells", "qualification", "a master's"),
                                instructor)
                        .shownAt("/specialisation", "/instructor/specialisation")
                        .shownAt("/qualification", "/instructor/qualification"),
                admin(
                                "POST /users",
                                () -> Map.of("email", anEmail(), "firstName", "A", "lastName", "B", "role", "STUDENT"))
                        .judged("/email")
                        .welcome("/firstName", ONE_LINE)
                        .welcome("/lastName", ONE_LINE),
                Writing.of("DELETE /users/{id}", () -> {
                            Person leaving = aPerson(http);
                            return new Call(leaving.tokens().access(), Map.of("password", PASSWORD), leaving.id());
                        })
                        .notKept("/password")
                        .refusedAs("/password", "wrong-password"));
    }

    /** Telephone numbers and tags of languages are kept in the one form that their standards have. */
    private static Writing profile(Writing writing) {
        return writing.welcome("/firstName", ONE_LINE)
                .welcome("/lastName", ONE_LINE)
                .judged("/phone", "/birthDate", "/country", "/timezone", "/locale")
                .keptAs("/phone", TextsIT::internationally)
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

    private static Object aProfile() {
        return JsonMapper.shared().readTree("""
                {"firstName": "Ada", "lastName": "Lovelace", "bio": "x", "address": "x", "city": "x",
                 "phone": "+4930123456", "birthDate": "1990-01-31", "country": "DE", "timezone": "Europe/Berlin",
                 "locale": "de"}""");
    }

    private Stream<Writing> organizations() {
        UUID school = school();
        Person member = aPerson(http);
        http.as(Tokens.admin())
                .post("/organizations/{id}/members", Map.of("userId", member.id(), "role", "STUDENT"), school)
                .expect(201);
        return Stream.of(
                organization(admin("POST /organizations", TextsIT::aSchool)),
                organization(admin("PATCH /organizations/{id}", TextsIT::aSchool, school)),
                admin(
                                "POST /organizations/{id}/invitations",
                                () -> Map.of("email", anEmail(), "role", "STUDENT"),
                                school)
                        .judged("/email"),
                admin(
                        "POST /organizations/{id}/members",
                        () -> Map.of("userId", aPerson(http).id(), "role", "STUDENT"),
                        school),
                admin(
                        "PATCH /organizations/{id}/members/{user}",
                        () -> Map.of("role", "STUDENT", "status", "ACTIVE"),
                        school,
                        member.id()));
    }

    private static Writing organization(Writing writing) {
        return writing.welcome("/name", ONE_LINE).judged("/slug").refusedAs("/slug", "slug-taken");
    }

    private Stream<Writing> administration() {
        return Stream.of(
                admin(
                                "PATCH /settings",
                                () -> Map.of(
                                        "general",
                                        Map.of(
                                                "platformName",
                                                "Lyceum",
                                                "supportEmail",
                                                "help@example.org",
                                                "defaultLanguage",
                                                "en"),
                                        "security",
                                        Map.of("secondFactorRequiredFor", List.of("ORGANIZATION_ADMIN")),
                                        "payment",
                                        Map.of("currency", "EUR")))
                        .welcome("/general/platformName", ONE_LINE)
                        .judged("/general/supportEmail", "/general/defaultLanguage", "/payment/currency"),
                letter(admin(
                        "PUT /settings/mail-templates/{letter}/{language}", TextsIT::aLetter, "verify-email", "en")),
                letter(admin(
                                "POST /settings/mail-templates/{letter}/{language}/preview",
                                TextsIT::aLetter,
                                "verify-email",
                                "en"))
                        // Around it the letter is what it always is.
                        .notKept("/text"));
    }

    private static Writing letter(Writing writing) {
        Predicate<String> noVariable = text -> !text.contains("{{");
        return writing.within("/text", text -> text + "\n\n{{link}}")
                .welcome("/subject", ONE_LINE.and(noVariable))
                .welcome("/text", text -> ONE_LINE.test(text.replaceAll("[\n\t]", "")) && noVariable.test(text));
    }

    private static Writing writing(String endpoint, Supplier<Object> body) {
        return Writing.of(endpoint, () -> new Call(null, body.get()));
    }

    private static Writing admin(String endpoint, Supplier<Object> body, Object... variables) {
        String admin = Tokens.admin();
        return Writing.of(endpoint, () -> new Call(admin, body.get(), variables));
    }

    /** A new user each time, because wrong secrets of one user are soon limited. */
    private Writing person(String endpoint, Function<Person, Object> body) {
        return Writing.of(endpoint, () -> {
            Person person = aPerson(http);
            return new Call(person.tokens().access(), body.apply(person));
        });
    }

    private static Map<String, Object> registration() {
        var registration = aRegistration(anEmail());
        registration.put("role", "STUDENT");
        return registration;
    }

    private Map<String, Object> invited() {
        var registration = aRegistration(anEmail());
        registration.put("invitation", "abc");
        return registration;
    }

    /** The password, if it is what opens the account. */
    private @Nullable String opening(Call call) {
        JsonNode sent = (JsonNode) call.body();
        String password = sent.at("/password").asString();
        return login(http, sent.at("/email").asString(), password).status() == 200 ? password : null;
    }

    private static String another() {
        return "Cr0ssed-the-Fens";
    }

    private JsonNode offered(Person person) {
        confirmed(database, person);
        return http.as(person.tokens().access())
                .post("/auth/mfa/totp", null)
                .expect(201)
                .json();
    }

    private void withFactor(Person person) {
        byte[] key = new Base32().decode(offered(person).at("/secret").asString());
        try {
            String code = new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), Instant.now());
            http.as(person.tokens().access())
                    .post("/auth/mfa/totp/confirm", Map.of("code", code))
                    .expect(200);
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private UUID anInstructor() {
        var registration = aRegistration(anEmail());
        registration.put("role", "INSTRUCTOR");
        return id(http.post("/auth/register", registration).expect(201), "/user/id");
    }

    private UUID school() {
        return id(http.as(Tokens.admin()).post("/organizations", aSchool()).expect(201), "/id");
    }

    private static UUID id(Answer answer, String pointer) {
        return UUID.fromString(answer.json().at(pointer).asString());
    }

    private static Map<String, Object> aSchool() {
        return Map.of("name", "A school", "slug", "s-" + Ids.next());
    }

    private static Map<String, Object> aLetter() {
        return Map.of("subject", "Welcome", "text", "{{link}}");
    }
}
