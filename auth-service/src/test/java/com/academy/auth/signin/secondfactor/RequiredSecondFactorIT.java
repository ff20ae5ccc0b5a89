package com.academy.auth.signin.secondfactor;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anInstructor;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.OneTimeCodes.code;
import static com.academy.auth.School.anOrganization;
import static com.academy.auth.School.join;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class RequiredSecondFactorIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @AfterEach
    void requiredOfNoRole() {
        require();
    }

    @Test
    void isSetUpAtTheNextSignIn() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);

        Answer refused = login(http, instructor.email(), PASSWORD).expectProblem(401, "second-factor-setup-required");
        String secret = refused.json().at("/secondFactor/secret").asString();
        assertThat(refused.json().at("/secondFactor/uri").asString()).contains("secret=" + secret, "issuer=Academy");
        login(http, instructor, "000000").expectProblem(401, "wrong-second-factor");
        String code = code(secret, 0);
        JsonNode recoveryCodes =
                login(http, instructor, code).expect(200).json().at("/recoveryCodes");

        assertThat(recoveryCodes).hasSize(10);
        login(http, instructor, recoveryCodes.get(0).asString()).expect(200);
        login(http, instructor.email(), PASSWORD).expectProblem(401, "second-factor-required");
        login(http, instructor, code).expectProblem(401, "wrong-second-factor");
        Answer in = login(http, instructor, code(secret, 1)).expect(200);
        assertThat(in.json().has("secondFactor")).isFalse();
        assertThat(in.json().has("recoveryCodes")).isFalse();
    }

    @Test
    void isOfferedTheSameForSomeMinutesAndThenAnew() {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);

        String first = offered(instructor);
        String again = offered(instructor);
        database.asAdministrator()
                .sql("update second_factor set offered_at = offered_at - interval '16 minutes' where user_id = ?")
                .param(instructor.id())
                .update();
        String later = offered(instructor);

        assertThat(again).isEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void isNotOfferedIfTheRoleNeedsNoneOrThePasswordIsWrong() {
        Person student = aPerson(http);
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR, Role.ADMIN);

        login(http, student.email(), PASSWORD).expect(200);
        Answer refused = login(http, instructor.email(), PASSWORD + "!").expectProblem(401, "wrong-credentials");
        assertThat(refused.json().has("secondFactor")).isFalse();
    }

    @Test
    void isRequiredForARoleInAnotherOrganizationToo() {
        Person student = confirmed(database, aPerson(http));
        join(database, student, anOrganization(database), Role.ORGANIZATION_ADMIN, "ACTIVE");
        require(Role.ORGANIZATION_ADMIN);

        login(http, student.email(), PASSWORD).expectProblem(401, "second-factor-setup-required");
    }

    @Test
    void isNotRequiredForASuspendedMembership() {
        Person student = aPerson(http);
        join(database, student, anOrganization(database), Role.ORGANIZATION_ADMIN, "SUSPENDED");
        require(Role.ORGANIZATION_ADMIN);

        login(http, student.email(), PASSWORD).expect(200);
    }

    @Test
    void endsSessionsOfThoseWhoLackItWhenTheyRenew() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        Person student = aPerson(http);
        require(Role.INSTRUCTOR);

        refresh(http, instructor.tokens().refresh()).expectProblem(401, "session-ended");
        require();
        refresh(http, instructor.tokens().refresh()).expectProblem(401, "session-ended");
        refresh(http, student.tokens().refresh()).expect(200);

        require(Role.INSTRUCTOR);
        Answer in = login(http, instructor, code(offered(instructor), 0)).expect(200);
        refresh(http, Issued.of(in).refresh()).expect(200);
    }

    @Test
    void isNotRemovedWhileItIsRequired() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);
        String secret = offered(instructor);
        Http in = http.as(
                Issued.of(login(http, instructor, code(secret, -1)).expect(200)).access());

        in.send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", code(secret, 0)))
                .expectProblem(422, "second-factor-needed");
        in.send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", "000000")).expectProblem(422, "wrong-code");
        require();
        in.send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", code(secret, 1)))
                .expect(204);
    }

    @Test
    void isReplacedByItsOwnerWhileItIsRequired() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);
        String secret = offered(instructor);
        Answer set = login(http, instructor, code(secret, 0)).expect(200);
        String recoveryCode = set.json().at("/recoveryCodes/3").asString();
        var tokens = Issued.of(set);

        http.as(tokens.access())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", recoveryCode, "password", PASSWORD + "!"))
                .expectProblem(422, "wrong-password");
        http.as(tokens.access())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", recoveryCode, "password", PASSWORD))
                .expect(204);

        refresh(http, tokens.refresh()).expectProblem(401, "session-ended");
        assertThat(offered(instructor)).isNotEqualTo(secret);
    }

    @Test
    void isSetUpByTheOwnerOfAConfirmedAddressOnly() {
        Person instructor = confirmed(database, anInstructor(http));
        database.asAdministrator()
                .sql("update profile set email_verified_at = null where user_id = ?")
                .param(instructor.id())
                .update();
        require(Role.INSTRUCTOR);

        login(http, instructor.email(), PASSWORD).expectProblem(401, "email-not-verified");
        login(http, instructor, "123456").expectProblem(401, "email-not-verified");
    }

    @Test
    void isNotRequiredOfAdminsByAnAdminWhoCouldNotSetItUp() {
        http.as(Tokens.admin(aPerson(http).id()))
                .patch("/settings", Map.of("security", Map.of("secondFactorRequiredFor", List.of(Role.ADMIN))))
                .expectProblem(422, "own-address-not-verified");
    }

    @Test
    void hasRecoveryCodesOnceTheUserAsksForThem() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);
        String secret = offered(instructor);
        Answer in = login(http, instructor, code(secret, 0)).expect(200);

        String recoveryCode = http.as(Issued.of(in).access())
                .post("/auth/mfa/recovery-codes", Map.of("code", code(secret, 1)))
                .expect(200)
                .json()
                .at("/recoveryCodes/0")
                .asString();

        login(http, instructor, recoveryCode).expect(200);
    }

    @Test
    void cannotBeGuessedWhileItIsSetUp() throws Exception {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);
        String secret = offered(instructor);
        for (int i = 0; i < 5; i++) {
            login(http, instructor, "00000" + i).expectProblem(401, "wrong-second-factor");
        }

        login(http, instructor, code(secret, 0)).expectProblem(429, "too-many-failed-sign-ins");
    }

    @Test
    void isOfferedToAUserWhoTypesACodeWithoutAFactor() {
        Person instructor = confirmed(database, anInstructor(http));
        require(Role.INSTRUCTOR);

        login(http, instructor, "123456").expectProblem(401, "second-factor-setup-required");
    }

    private void require(Role... roles) {
        http.as(Tokens.admin(confirmed(database, aPerson(http)).id()))
                .patch("/settings", Map.of("security", Map.of("secondFactorRequiredFor", List.of(roles))))
                .expect(200);
    }

    private String offered(Person person) {
        return login(http, person.email(), PASSWORD)
                .expectProblem(401, "second-factor-setup-required")
                .json()
                .at("/secondFactor/secret")
                .asString();
    }
}
