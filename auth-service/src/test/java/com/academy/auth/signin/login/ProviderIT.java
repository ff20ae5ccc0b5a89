package com.academy.auth.signin.login;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.OneTimeCodes.code;
import static com.academy.auth.signin.login.Visitor.cookie;
import static com.academy.auth.signin.login.Visitor.journey;
import static com.academy.auth.signin.login.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Signing in by an external Keycloak, through its own form. */
@AuthServiceTest
@Import(Elsewhere.class)
class ProviderIT {

    private static final String WEB = "http://localhost:8080/";
    private static final String NEW_PASSWORD = "Quiet-Heron-73-Lake";

    @Autowired
    Http http;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Test
    void makesAnAccountForANewUser() throws Exception {
        String email = anEmail();
        elsewhere.add(email, true);

        Answer first = visitor().signIn(email, Elsewhere.PASSWORD);
        Answer again = visitor().signIn(email, Elsewhere.PASSWORD);

        assertThat(location(first)).hasToString(WEB);
        assertThat(cookies(first))
                .anyMatch(line -> line.startsWith("academy_access=") && line.contains("HttpOnly"))
                .anyMatch(line -> line.startsWith("academy_refresh=") && line.contains("HttpOnly"))
                .anyMatch(line -> line.startsWith("academy_journey=;") && line.contains("Max-Age=0"));
        JsonNode me = me(first);
        assertThat(me.at("/email").asString()).isEqualTo(email);
        assertThat(me.at("/emailVerified").asBoolean()).isTrue();
        assertThat(me.at("/firstName").asString()).isEqualTo("Grace");
        assertThat(me.at("/lastName").asString()).isEqualTo("Hopper");
        assertThat(me.at("/role").asString()).isEqualTo("STUDENT");
        assertThat(me.at("/memberships/0/organizationName").asString()).isEqualTo("Public");
        assertThat(me(again).at("/id")).isEqualTo(me.at("/id"));
        login(http, email, PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void isNamedInThePublicSettings() {
        assertThat(http.get("/settings")
                        .expect(200)
                        .json()
                        .at("/signIn/providers")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("away", "elsewhere"); // google has no client id
    }

    @Test
    void letsThemSetAPasswordByTheForgottenOne() throws Exception {
        String email = anEmail();
        elsewhere.add(email, true);
        JsonNode me = me(visitor().signIn(email, Elsewhere.PASSWORD));
        http.post("/auth/forgot-password", Map.of("email", email)).expect(202);

        String link = mailbox.awaitLink(email, "reset-password").token();
        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);

        JsonNode user = login(http, email, NEW_PASSWORD).expect(200).json();
        assertThat(user.at("/user/id")).isEqualTo(me.at("/id"));
        assertThat(location(visitor().signIn(email, Elsewhere.PASSWORD))).hasToString(WEB);
    }

    @Test
    void findsTheUserWithTheSameProvenAddress() throws Exception {
        Person alice = verified(aPerson(http));
        elsewhere.add(alice.email(), true);

        Answer signedIn = visitor().signIn(alice.email(), Elsewhere.PASSWORD);

        assertThat(me(signedIn).at("/id").asString()).isEqualTo(alice.id().toString());
        assertThat(me(signedIn).at("/firstName").asString()).isEqualTo("Ada");
        login(http, alice.email(), PASSWORD).expect(200);
    }

    @Test
    void doesNotGiveAnAccountToAProviderUserWithAnUnprovenAddress() throws Exception {
        Person alice = verified(aPerson(http));
        elsewhere.add(alice.email(), false);

        refused(visitor().signIn(alice.email(), Elsewhere.PASSWORD), "provider-address-not-verified");

        String stranger = anEmail();
        elsewhere.add(stranger, false);
        refused(visitor().signIn(stranger, Elsewhere.PASSWORD), "provider-address-not-verified");
        login(http, stranger, PASSWORD).expectProblem(401, "wrong-credentials");
    }

    /** The user who registered the address may not be its owner, and would keep the password. */
    @Test
    void doesNotLinkAnAccountWhoseAddressIsNotProven() throws Exception {
        Person squatter = aPerson(http);
        elsewhere.add(squatter.email(), true);

        refused(visitor().signIn(squatter.email(), Elsewhere.PASSWORD), "account-address-not-verified");

        verified(squatter);
        assertThat(location(visitor().signIn(squatter.email(), Elsewhere.PASSWORD)))
                .hasToString(WEB);
    }

    @Test
    void refusesASuspendedUser() throws Exception {
        Person alice = verified(aPerson(http));
        elsewhere.add(alice.email(), true);
        visitor().signIn(alice.email(), Elsewhere.PASSWORD);
        database.asAdministrator()
                .sql("update user_account set status = 'SUSPENDED' where user_id = ?")
                .param(alice.id())
                .update();

        refused(visitor().signIn(alice.email(), Elsewhere.PASSWORD), "account-suspended");
    }

    @Test
    void forgetsAnErasedUser() throws Exception {
        String email = anEmail();
        elsewhere.add(email, true);
        Answer signedIn = visitor().signIn(email, Elsewhere.PASSWORD);
        String erased = me(signedIn).at("/id").asString();

        http.as(cookie(signedIn, "academy_access")).delete("/users/" + erased).expect(204);

        assertThat(me(visitor().signIn(email, Elsewhere.PASSWORD)).at("/id").asString())
                .isNotEqualTo(erased);
    }

    @Test
    void keepsTheAccountFromALaterOwnerOfItsAddress() throws Exception {
        String email = anEmail();
        String first = elsewhere.add(email, true);
        visitor().signIn(email, Elsewhere.PASSWORD);
        elsewhere.remove(first);
        elsewhere.add(email, true);

        refused(visitor().signIn(email, Elsewhere.PASSWORD), "other-identity-linked");
    }

    @Test
    void asksForTheSecondFactorAllTheSame() throws Exception {
        Person alice = verified(aPerson(http));
        Http asAlice = http.as(alice.token());
        JsonNode offered = asAlice.post("/auth/mfa/totp", null).expect(201).json();
        asAlice.post("/auth/mfa/totp/confirm", Map.of("code", code(offered, 0))).expect(200);
        elsewhere.add(alice.email(), true);

        Answer halfWay = visitor().signIn(alice.email(), Elsewhere.PASSWORD);
        assertThat(cookies(halfWay)).noneMatch(line -> line.startsWith("academy_access"));
        assertThat(location(halfWay).toString()).startsWith(WEB + "login#second-factor=");
        String ticket = location(halfWay).getFragment().substring("second-factor=".length());

        complete(ticket + "x", code(offered, 1)).expectProblem(401, "ticket-not-valid");
        complete(ticket, "000000").expectProblem(401, "wrong-second-factor");
        Answer in = complete(ticket, code(offered, 1)).expect(200);
        assertThat(in.json().at("/user/id").asString()).isEqualTo(alice.id().toString());
        assertThat(cookies(in)).anyMatch(line -> line.startsWith("academy_access="));
        complete(ticket, code(offered, 1)).expectProblem(401, "ticket-not-valid");
    }

    @Test
    void countsWrongCodesOfATicket() throws Exception {
        Person alice = verified(aPerson(http));
        Http asAlice = http.as(alice.token());
        JsonNode offered = asAlice.post("/auth/mfa/totp", null).expect(201).json();
        asAlice.post("/auth/mfa/totp/confirm", Map.of("code", code(offered, 0))).expect(200);
        elsewhere.add(alice.email(), true);
        String ticket = location(visitor().signIn(alice.email(), Elsewhere.PASSWORD))
                .getFragment()
                .substring("second-factor=".length());

        for (int i = 0; i < 5; i++) {
            complete(ticket, "00000" + i).expectProblem(401, "wrong-second-factor");
        }

        complete(ticket, code(offered, 1)).expectProblem(429, "too-many-failed-sign-ins");
    }

    @Test
    void takesNoAnswerFromAnotherBrowserNorTwice() throws Exception {
        String email = anEmail();
        elsewhere.add(email, true);
        Visitor visitor = visitor();
        Answer departure = visitor.depart();
        URI stolen = visitor.throughTheForm(location(departure), email, Elsewhere.PASSWORD);

        refused(visitor.arrive(stolen, journey(visitor().depart())), "sign-in-not-begun");
        refused(visitor.arrive(stolen, journey(departure)), "sign-in-not-begun");

        Visitor other = visitor();
        Answer begun = other.depart();
        URI callback = other.throughTheForm(location(begun), email, Elsewhere.PASSWORD);
        assertThat(location(other.arrive(callback, journey(begun)))).hasToString(WEB);
        refused(other.arrive(callback, journey(begun)), "sign-in-not-begun");
    }

    @Test
    void reportsThatTheUserCancelled() {
        Answer departure = visitor().depart();
        String state = location(departure).getQuery().replaceAll(".*state=([^&]+).*", "$1");

        Answer back = http.with("Cookie", "academy_journey=" + journey(departure))
                .get("/auth/oauth2/elsewhere/callback?error=access_denied&state=" + state);

        refused(back, "provider-refused");
    }

    @Test
    void doesNotTakeAMadeUpCode() {
        Answer departure = visitor().depart();
        String state = location(departure).getQuery().replaceAll(".*state=([^&]+).*", "$1");

        Answer back = http.with("Cookie", "academy_journey=" + journey(departure))
                .get("/auth/oauth2/elsewhere/callback?code=made-up&state=" + state);

        refused(back, "provider-refused");
    }

    @Test
    void makesOneAccountOfManySignInsAtOnce() throws Exception {
        String email = anEmail();
        elsewhere.add(email, true);
        var people = AtOnce.call(4, () -> me(visitor().signIn(email, Elsewhere.PASSWORD)));

        assertThat(people.stream().map(it -> it.at("/id").asString()).distinct())
                .hasSize(1);
    }

    @Test
    void sendsTheUserBackIfTheProviderIsUnavailable() {
        Answer back = http.get("/auth/oauth2/away").expect(302);

        refused(back, "provider-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "google", "else%20where"})
    void knowsTheProvidersThatAreSetUp(String provider) {
        http.getRaw("/auth/oauth2/" + provider).expectProblem(404, "provider-not-found");
        http.getRaw("/auth/oauth2/" + provider + "/callback?state=a&code=b").expectProblem(404, "provider-not-found");
    }

    private Visitor visitor() {
        return new Visitor(http, "elsewhere");
    }

    private Person verified(Person person) {
        String link = mailbox.awaitLink(person.email(), "verify-email").token();
        http.post("/auth/verify-email", Map.of("token", link)).expect(204);
        return person;
    }

    private JsonNode me(Answer signedIn) {
        return http.as(cookie(signedIn, "academy_access"))
                .get("/users/me")
                .expect(200)
                .json();
    }

    private Answer complete(String ticket, String code) {
        return http.post("/auth/oauth2/second-factor", Map.of("ticket", ticket, "code", code));
    }

    private static void refused(Answer answer, String code) {
        assertThat(location(answer)).hasToString(WEB + "login#error=" + code);
        assertThat(cookies(answer)).noneMatch(line -> line.startsWith("academy_access"));
    }
}
