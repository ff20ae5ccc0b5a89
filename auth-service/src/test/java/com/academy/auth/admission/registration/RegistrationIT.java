package com.academy.auth.admission.registration;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class RegistrationIT {

    private static final String PUBLIC = "00000000-0000-7000-8000-000000000001";

    @Autowired
    Http http;

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @Test
    void signsAStudentInAtOnce() {
        String email = anEmail();

        Answer answer = http.post("/auth/register", aRegistration(email)).expect(201);

        assertThat(answer.json().at("/user/email").asString()).isEqualTo(email);
        assertThat(answer.json().at("/user/firstName").asString()).isEqualTo("Ada");
        assertThat(answer.json().at("/user/lastName").asString()).isEqualTo("Lovelace");
        assertThat(answer.json().at("/user/role").asString()).isEqualTo("STUDENT");
        assertThat(answer.json().at("/user/organizationId").asString()).isEqualTo(PUBLIC);
        http.as(Issued.of(answer).access()).get("/users/me").expect(200);
        login(http, email, PASSWORD).expect(200);
    }

    @Test
    void registersPeopleWithASingleName(@Autowired Mailbox mailbox) {
        String email = anEmail();
        var body = aRegistration("\u00A0" + email + "\u200B");
        body.put("firstName", "\uFEFFSuharto\u00A0");
        body.remove("lastName");

        Answer answer = http.post("/auth/register", body).expect(201);

        assertThat(answer.json().at("/user/email").asString()).isEqualTo(email);
        assertThat(answer.json().at("/user/firstName").asString()).isEqualTo("Suharto");
        assertThat(answer.json().at("/user/lastName").isNull()).isTrue();
        String profile = "profile/" + answer.json().at("/user/id").asString();
        await().untilAsserted(() -> assertThat(events.heard("user-profiles", profile))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.payload().at("/name").asString()).isEqualTo("Suharto")));
        assertThat(mailbox.awaitLink(email, "verify-email").text())
                .as("nothing that was typed goes to an address before it is confirmed")
                .contains("Hello,")
                .doesNotContain("Suharto");
        login(http, email, PASSWORD).expect(200);
    }

    @Test
    void takesInstructorsToo() {
        var body = aRegistration(anEmail());
        body.put("role", "INSTRUCTOR");

        Answer answer = http.post("/auth/register", body).expect(201);

        assertThat(answer.json().at("/user/role").asString()).isEqualTo("INSTRUCTOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "ORGANIZATION_ADMIN", "SERVICE", "student", ""})
    void grantsNoOtherRole(String role) {
        var body = aRegistration(anEmail());
        body.put("role", role);

        http.post("/auth/register", body).expectProblem(400, "invalid-request");
    }

    @Test
    void publishesOnceAndKeepsPersonalDataApart() {
        Person alice = aPerson(http);

        await().untilAsserted(() -> assertThat(events.heard("auth-events", "user/" + alice.id()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("user.registered.v1");
                    assertThat(fact.source()).isEqualTo("auth-service");
                    assertThat(fact.sequence()).isEqualTo(1);
                    assertThat(fact.key()).isEqualTo(alice.id().toString());
                    assertThat(fact.organization()).hasToString(PUBLIC);
                    assertThat(fact.payload().propertyNames())
                            .containsExactlyInAnyOrder("userId", "organizationId", "role", "registeredAt");
                }));
        await().untilAsserted(() -> assertThat(events.heard("user-profiles", "profile/" + alice.id()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("user.profile-changed.v1");
                    assertThat(fact.sequence()).isEqualTo(1);
                    assertThat(fact.key()).isEqualTo(alice.id().toString());
                    assertThat(fact.organization()).isNull();
                    assertThat(fact.payload().at("/name").asString()).isEqualTo("Ada Lovelace");
                    assertThat(fact.payload().at("/email").asString()).isEqualTo(alice.email());
                }));
    }

    @Test
    void knowsAnAddressHoweverItIsWritten() {
        Person alice = aPerson(http);

        http.post("/auth/register", aRegistration(" " + alice.email().toUpperCase(Locale.ROOT)))
                .expectProblem(409, "email-taken");
    }

    @Test
    void givesAnAddressToOneOfTwentyAtOnce() throws Exception {
        String email = anEmail();

        List<Integer> statuses = AtOnce.call(
                20, () -> http.post("/auth/register", aRegistration(email)).status());

        assertThat(statuses)
                .containsOnly(201, 409, 429) // five are judged
                .filteredOn(status -> status == 201)
                .hasSize(1);
        assertThat(count("profile where email = '%s'".formatted(email))).isEqualTo(1);
        login(http, email, PASSWORD).expect(200);
    }

    @Test
    void leavesNothingBehindOfTheLosersOfARace() throws Exception {
        long accounts = count("user_account");
        String email = anEmail();

        List<Integer> statuses = AtOnce.call(
                8, () -> http.post("/auth/register", aRegistration(email)).status());

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(count("user_account")).isEqualTo(accounts + 1);
        assertThat(count("credential c left join profile p using (user_id) where p.user_id is null"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "short, 8 to 128",
        "alllowercase-1, upper-case",
        "ALLUPPERCASE-1, lower-case",
        "No-Digits-Here, digit",
        "NoSpecial1Here, special",
        "My-Lovelace-1815, your name",
        "Password1!, too common"
    })
    void refusesAPasswordThatBreaksARule(String password, String rule) {
        var body = aRegistration(anEmail());
        body.put("password", password);

        Answer answer = http.post("/auth/register", body).expectProblem(400, "weak-password");

        assertThat(answer.json().at("/errors").toString()).contains("#/password", rule);
        assertThat(answer.body()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "a@b", "a b@example.org", "a@example.org\\u0000", "älice@example.org"})
    void refusesWhatIsNoAddress(String email) {
        http.post("/auth/register", aRegistration(email)).expectProblem(400, "invalid-request");
    }

    private long count(String from) {
        return database.asAdministrator()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
