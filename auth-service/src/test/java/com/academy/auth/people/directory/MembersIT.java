package com.academy.auth.people.directory;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.School;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class MembersIT {

    @Autowired
    Http http;

    School school;
    Http head;

    @BeforeEach
    void ours() {
        school = aSchool(http);
        head = school.head();
    }

    @Test
    void addsAMemberWhoCanSwitchToIt() {
        Person alice = aPerson(http);

        JsonNode added = school.add(alice, "INSTRUCTOR").expect(201).json();

        assertThat(added.at("/memberships")).hasSize(2);
        JsonNode switched = http.post(
                        "/auth/refresh?organization=" + school.id(),
                        Map.of("refreshToken", alice.tokens().refresh()))
                .expect(200)
                .json();
        assertThat(switched.at("/user/role").asString()).isEqualTo("INSTRUCTOR");
        assertThat(switched.at("/user/organizationId").asString())
                .isEqualTo(school.id().toString());
        assertThat(head.get(school.path("/members"))
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(alice.id().toString());
        assertThat(head.get(school.path("")).json().at("/members").asInt()).isEqualTo(1);
        school.add(alice, "INSTRUCTOR").expectProblem(409, "already-member");
        new School(Ids.next(), head, school.founder())
                .add(alice, "STUDENT")
                .expectProblem(404, "organization-not-found");
    }

    @Test
    void changesARoleWithinAndNothingOutside() {
        Person alice = aPerson(http);
        school.add(alice, "STUDENT").expect(201);
        String inside = school.path("/members/" + alice.id());

        head.patch(inside, Map.of("role", "ORGANIZATION_ADMIN")).expect(200);
        head.patch(inside, Map.of("role", "ADMIN")).expectProblem(403, "not-yours-to-give");
        head.patch(inside, Map.of("role", "SERVICE")).expectProblem(400, "invalid-request");
        head.patch(aSchool(http).path("/members/" + alice.id()), Map.of("role", "STUDENT"))
                .expectProblem(404, "organization-not-found");
        head.patch(school.path("/members/" + Ids.next()), Map.of("role", "STUDENT"))
                .expectProblem(404, "member-not-found");
        head.get(aSchool(http).path("/members")).expectProblem(404, "organization-not-found");

        JsonNode memberships = http.as(Tokens.admin())
                .get("/users/" + alice.id())
                .expect(200)
                .json()
                .at("/memberships");
        assertThat(memberships)
                .extracting(it -> it.at("/role").asString())
                .containsExactly("STUDENT", "ORGANIZATION_ADMIN");
    }

    @Test
    void shutsOutOfTheOrganizationOnly() {
        Person alice = aPerson(http);
        school.add(alice, "STUDENT").expect(201);
        JsonNode inSchool = http.post(
                        "/auth/refresh?organization=" + school.id(),
                        Map.of("refreshToken", alice.tokens().refresh()))
                .expect(200)
                .json();
        String member = school.path("/members/" + alice.id());

        head.patch(member, Map.of("status", "SUSPENDED")).expect(200);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> http.as(inSchool.at("/accessToken").asString())
                        .get("/users/me")
                        .expectProblem(401, "invalid-token"));
        http.post(
                        "/auth/refresh?organization=" + Tokens.PUBLIC_ORGANIZATION,
                        Map.of("refreshToken", inSchool.at("/refreshToken").asString()))
                .expect(200);

        head.patch(member, Map.of("status", "ACTIVE")).expect(200);
        head.delete(member).expect(204);
        head.delete(member).expectProblem(404, "member-not-found");
        assertThat(head.get(school.path("/members")).json().at("/items")).isEmpty();
        school.add(alice, "INSTRUCTOR").expect(201); // a former member may return
    }

    @Test
    void endsTheSessionOfARemovedMemberThere() {
        Person alice = aPerson(http);
        school.add(alice, "STUDENT").expect(201);
        String token = http.post(
                        "/auth/refresh?organization=" + school.id(),
                        Map.of("refreshToken", alice.tokens().refresh()))
                .json()
                .at("/refreshToken")
                .asString();

        head.delete(school.path("/members/" + alice.id())).expect(204);

        refresh(http, token).expectProblem(401, "session-ended");
    }
}
