package com.academy.auth.people.profile;

import static com.academy.auth.AuthFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ProfileIT {

    private static final String ME = "/users/me";

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Autowired
    Mailbox mailbox;

    @Test
    void keepsWhatAPersonSaysOfThemselves() {
        Http ada = http.as(aPerson(http).token());

        JsonNode answered = ada.patch(ME, everything()).expect(200).json();
        JsonNode me = ada.get(ME).expect(200).json();

        assertThat(answered).isEqualTo(me);
        assertThat(me.at("/firstName").asString()).isEqualTo("Augusta Ada");
        assertThat(me.at("/lastName").asString()).isEqualTo("King");
        assertThat(me.at("/bio").asString()).isEqualTo("Weaves algebraic patterns.\nLike a loom.");
        assertThat(me.at("/phone").asString()).isEqualTo("+442079460018");
        assertThat(me.at("/birthDate").asString()).isEqualTo("1990-12-10");
        assertThat(me.at("/address").asString()).isEqualTo("12 St James's Square");
        assertThat(me.at("/city").asString()).isEqualTo("London");
        assertThat(me.at("/country").asString()).isEqualTo("GB");
        assertThat(me.at("/timezone").asString()).isEqualTo("Europe/London");
        assertThat(me.at("/locale").asString()).isEqualTo("en-GB");
        assertThat(me.at("/memberships")).hasSize(1);
    }

    @Test
    void leavesWhatIsAbsentAndClearsWhatIsNull() {
        Http ada = http.as(aPerson(http).token());
        ada.patch(ME, everything()).expect(200);
        Map<String, Object> change = new HashMap<>();
        change.put("phone", null);
        change.put("bio", null);
        change.put("city", "Marylebone");

        JsonNode me = ada.patch(ME, change).expect(200).json();

        assertThat(me.at("/phone").isNull()).isTrue();
        assertThat(me.at("/bio").isNull()).isTrue();
        assertThat(me.at("/city").asString()).isEqualTo("Marylebone");
        assertThat(me.at("/birthDate").asString()).isEqualTo("1990-12-10");
        assertThat(me.at("/firstName").asString()).isEqualTo("Augusta Ada");
    }

    @Test
    void takesAMergePatchByItsOwnMediaType() {
        http.as(aPerson(http).token())
                .with(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .patch(ME, "{\"city\":\"Paris\"}")
                .expect(200);
    }

    @Test
    void doesNotClearTheFirstName() {
        Map<String, Object> change = new HashMap<>();
        change.put("firstName", null);

        Answer answer = http.as(aPerson(http).token()).patch(ME, change).expectProblem(400, "invalid-request");

        assertThat(answer.body()).contains("#/firstName");
    }

    @Test
    void clearsALastName() {
        Http ada = http.as(aPerson(http).token());
        Map<String, Object> change = new HashMap<>();
        change.put("lastName", null);

        JsonNode me = ada.patch(ME, change).expect(200).json();

        assertThat(me.at("/lastName").isNull()).isTrue();
        assertThat(me.at("/firstName").asString()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B\uFEFF", "\u2800", "\u3164", "\u0301", "A\nB", "A\u2028B"})
    void refusesANameOfNothingVisibleOrOfTwoLines(String name) {
        Http ada = http.as(aPerson(http).token());

        assertThat(ada.patch(ME, Map.of("firstName", name))
                        .expectProblem(400, "invalid-request")
                        .body())
                .contains("#/firstName");
    }

    @Test
    void changesNothingWhereOneFieldIsWrong() {
        Http ada = http.as(aPerson(http).token());

        Answer answer =
                ada.patch(ME, Map.of("firstName", "Byron", "phone", "none")).expectProblem(400, "invalid-request");

        assertThat(answer.body()).contains("#/phone");
        assertThat(ada.get(ME).json().at("/firstName").asString()).isEqualTo("Ada");
    }

    @Test
    void isChangedOnlyAsItWasSeen() {
        Http ada = http.as(aPerson(http).token());
        String seen = ada.get(ME).headers().getETag();
        String renamed = ada.patch(ME, Map.of("firstName", "Augusta"))
                .expect(200)
                .headers()
                .getETag();

        ada.with(HttpHeaders.IF_MATCH, seen).patch(ME, Map.of("city", "Paris")).expectProblem(409, "stale-version");
        String moved = ada.with(HttpHeaders.IF_MATCH, renamed)
                .patch(ME, Map.of("city", "Paris"))
                .expect(200)
                .headers()
                .getETag();

        assertThat(List.of(seen, renamed, moved)).doesNotHaveDuplicates();
        assertThat(ada.get(ME).headers().getETag()).isEqualTo(moved);
        ada.with(HttpHeaders.IF_MATCH, "nonsense")
                .patch(ME, Map.of("city", "Rome"))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void takesOneOfManyThatSawTheSame() throws Exception {
        Http ada = http.as(aPerson(http).token());
        Http careful = ada.with(HttpHeaders.IF_MATCH, ada.get(ME).headers().getETag());

        var answers = AtOnce.call(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Answer>) () -> careful.patch(ME, Map.of("city", "City " + i)))
                .toList());

        assertThat(AtOnce.statusesOf(answers)).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void publishesANewNameAndNothingElse() {
        Person ada = aPerson(http);
        http.as(ada.token())
                .patch(ME, Map.of("phone", "+44 20 7946 0018", "address", "Ockham Park"))
                .expect(200);
        http.as(ada.token()).patch(ME, Map.of("lastName", "King")).expect(200);
        http.as(ada.token()).patch(ME, Map.of("lastName", "King")).expect(200);

        List<Fact> told =
                await().until(() -> events.heard("user-profiles", "profile/" + ada.id()), heard -> heard.size() >= 2);

        assertThat(told).extracting(Fact::sequence).containsExactly(1L, 2L);
        assertThat(told.getLast().payload().at("/name").asString()).isEqualTo("Ada King");
        assertThat(told.toString()).doesNotContain("7946", "Ockham");
    }

    @Test
    void isWrittenToInTheLanguageOfTheirChoice() {
        Person ada = aPerson(http);
        http.as(ada.token()).patch(ME, Map.of("locale", "fr-CH")).expect(200);
        Person bob = aPerson(http);
        http.as(bob.token()).patch(ME, Map.of("locale", "fi")).expect(200);

        http.with(HttpHeaders.ACCEPT_LANGUAGE, "en").post("/auth/forgot-password", Map.of("email", ada.email()));
        http.with(HttpHeaders.ACCEPT_LANGUAGE, "fr").post("/auth/forgot-password", Map.of("email", bob.email()));

        assertThat(mailbox.awaitLink(ada.email(), "reset-password").text()).contains("Bonjour,");
        assertThat(mailbox.awaitLink(bob.email(), "reset-password").text())
                .as("there is no letter in Finnish")
                .contains("Bonjour,");
    }

    @Test
    void showsAndChangesOnlyTheOwnOne() {
        Person ada = aPerson(http);
        Person eve = aPerson(http);
        http.as(ada.token()).patch(ME, everything()).expect(200);

        assertThat(http.as(eve.token()).get(ME).body()).doesNotContain("Square", "King", "+44");
        http.as(Tokens.student(Ids.next())).get(ME).expectProblem(404, "user-not-found");
        http.as(Tokens.student(Ids.next())).patch(ME, Map.of("city", "Rome")).expectProblem(404, "user-not-found");
        http.patch(ME, Map.of("city", "Rome")).expectProblem(401, "not-signed-in");
        assertThat(seenBy(eve.id(), Tokens.PUBLIC_ORGANIZATION, false)).doesNotContain(ada.id());
        assertThat(seenBy(eve.id(), Tokens.PUBLIC_ORGANIZATION, true)).doesNotContain(ada.id());
        assertThat(seenBy(ada.id(), null, false)).containsExactly(ada.id());
    }

    private List<UUID> seenBy(UUID user, UUID organization, boolean staff) {
        return database.asWeb(
                user,
                organization,
                staff,
                web -> web.sql("select user_id from profile_detail")
                        .query(UUID.class)
                        .list());
    }

    private static Map<String, Object> everything() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("firstName", "Augusta Ada");
        profile.put("lastName", "King");
        profile.put("bio", "Weaves algebraic patterns.\nLike a loom.");
        profile.put("phone", "(020) 7946 0018");
        profile.put("birthDate", "1990-12-10");
        profile.put("address", "12 St James's Square");
        profile.put("city", "London");
        profile.put("country", "GB");
        profile.put("timezone", "Europe/London");
        profile.put("locale", "en-gb");
        return profile;
    }
}
