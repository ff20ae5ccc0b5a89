package com.academy.auth.signin.login;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class DevicesIT {

    @Autowired
    Http http;

    @Test
    void showsTheUsersSessions() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http.with("User-Agent", "A phone"), alice.email(), PASSWORD));
        aPerson(http);

        List<JsonNode> sessions = sessions(phone);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().at("/device").asString()).isEqualTo("A phone");
        assertThat(sessions.getFirst().at("/current").asBoolean()).isTrue();
        assertThat(sessions.getLast().at("/current").asBoolean()).isFalse();
        assertThat(Instant.parse(sessions.getFirst().at("/openedAt").asString()))
                .isAfter(Instant.parse(sessions.getLast().at("/openedAt").asString()));
    }

    @Test
    void cutsAnIntroductionThatIsTooLong() {
        Person alice = aPerson(http);

        Issued talkative = Issued.of(login(http.with("User-Agent", "x".repeat(3000)), alice.email(), PASSWORD));

        assertThat(sessions(talkative).getFirst().at("/device").asString()).isEqualTo("x".repeat(200));
    }

    @Test
    void putsTheLastUsedFirst() {
        Person alice = aPerson(http);
        login(http.with("User-Agent", "A phone"), alice.email(), PASSWORD).expect(200);

        Issued renewed = Issued.of(refresh(http, alice.tokens().refresh()));

        assertThat(sessions(renewed).getFirst().at("/current").asBoolean()).isTrue();
        assertThat(sessions(renewed).getFirst().at("/usedAt").asString())
                .isGreaterThan(sessions(renewed).getFirst().at("/openedAt").asString());
    }

    @Test
    void endsADevice() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD));
        String lost = idOfTheOther(phone);

        http.as(phone.access()).delete("/auth/sessions/{id}", lost).expect(204);

        assertThat(sessions(phone)).hasSize(1);
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        await().untilAsserted(() -> http.as(alice.token()).get("/users/me").expectProblem(401, "invalid-token"));
        http.as(phone.access()).get("/users/me").expect(200);
        http.as(phone.access()).delete("/auth/sessions/{id}", lost).expectProblem(404, "session-not-found");
    }

    @Test
    void endsNoSessionOfAnotherUser() {
        Person alice = aPerson(http);
        Person mallory = aPerson(http);
        String alices = sessions(alice.tokens()).getFirst().at("/id").asString();

        http.as(mallory.token()).delete("/auth/sessions/{id}", alices).expectProblem(404, "session-not-found");
        http.as(mallory.token()).delete("/auth/sessions/{id}", Ids.next()).expectProblem(404, "session-not-found");
        http.as(mallory.token()).delete("/auth/sessions/{id}", "none").expectProblem(400, "invalid-request");

        http.as(alice.token()).get("/users/me").expect(200);
        refresh(http, alice.tokens().refresh()).expect(200);
    }

    private String idOfTheOther(Issued tokens) {
        return sessions(tokens).stream()
                .filter(session -> !session.at("/current").asBoolean())
                .map(session -> session.at("/id").asString())
                .collect(Collectors.joining());
    }

    private List<JsonNode> sessions(Issued tokens) {
        return http.as(tokens.access())
                .get("/auth/sessions")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }
}
