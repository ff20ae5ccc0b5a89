package com.academy.auth.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@AuthServiceTest
class OrganizationsIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Test
    void createsAnOrganizationAndPublishesIt() {
        Answer made = found(Map.of("name", "Écoles & Co " + Ids.next(), "coursesNeedReview", true));

        UUID id = id(made);
        assertThat(made.headers().getLocation()).hasToString("/api/v1/organizations/" + id);
        assertThat(made.json().at("/slug").asString()).startsWith("ecoles-co-");
        assertThat(made.json().at("/members").asInt()).isZero();
        await().untilAsserted(() -> assertThat(events.heard("auth-events", "organization/" + id))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("organization.changed.v1");
                    assertThat(fact.organization()).isEqualTo(id);
                    assertThat(fact.payload().at("/coursesNeedReview").asBoolean())
                            .isTrue();
                }));
    }

    @Test
    void getsAnAddressOfItsOwnWhateverItsName() {
        List<String> slugs = Stream.of("学校", "学校", "★★★", "C++ " + Ids.next(), "C# " + Ids.next())
                .map(name -> found(Map.of("name", name)).json().at("/slug").asString())
                .toList();

        assertThat(slugs).doesNotHaveDuplicates();
        assertThat(slugs.subList(0, 2)).allMatch(slug -> slug.startsWith("xue-xiao"));
        assertThat(slugs.get(3)).startsWith("c-plus-plus-");
        assertThat(slugs.get(4)).startsWith("c-sharp-");
    }

    @Test
    void keepsAnAddressForOne() {
        String slug = "one-" + Ids.next();
        found(Map.of("name", "One", "slug", slug));
        UUID other = id(found(Map.of("name", "Two", "slug", "two-" + Ids.next())));

        http.as(Tokens.admin())
                .post("/organizations", Map.of("name", "Two", "slug", slug))
                .expectProblem(409, "slug-taken");
        http.as(Tokens.admin())
                .patch("/organizations/" + other, Map.of("slug", slug))
                .expectProblem(409, "slug-taken");
    }

    @Test
    void isRevisedByItsOwnAdminsAndNoOthers() {
        Answer made = found(Map.of("name", "Before", "slug", "own-" + Ids.next()));
        UUID id = id(made);
        Http own = http.as(Tokens.organizationAdmin(Ids.next(), id));
        Http other = http.as(Tokens.organizationAdmin(Ids.next(), Ids.next()));

        Answer revised = own.with(HttpHeaders.IF_MATCH, made.headers().getETag())
                .patch("/organizations/" + id, Map.of("name", "After"))
                .expect(200);

        assertThat(revised.json().at("/name").asString()).isEqualTo("After");
        own.with(HttpHeaders.IF_MATCH, made.headers().getETag())
                .patch("/organizations/" + id, Map.of("name", "Late"))
                .expectProblem(409, "stale-version");
        other.patch("/organizations/" + id, Map.of("name", "Mine")).expectProblem(404, "organization-not-found");
        other.get("/organizations/" + id).expectProblem(404, "organization-not-found");
        assertThat(other.get("/organizations").expect(200).json().at("/items")).isEmpty();
        assertThat(own.get("/organizations").expect(200).json().at("/items")).hasSize(1);
        assertThat(own.get("/organizations/" + id)
                        .expect(200)
                        .json()
                        .at("/name")
                        .asString())
                .isEqualTo("After");
        own.post("/organizations", Map.of("name", "Another")).expectProblem(403, "not-for-this-role");
    }

    @Test
    void isKnownAndChangedByThePoliciesAloneAsItShouldBe() {
        UUID id = id(found(Map.of("name", "Fenced", "slug", "fenced-" + Ids.next())));

        assertThat(renamed(id, id, Role.ORGANIZATION_ADMIN)).isEqualTo(1);
        assertThat(renamed(id, id, Role.INSTRUCTOR)).isZero();
        assertThat(renamed(id, Ids.next(), Role.ORGANIZATION_ADMIN)).isZero();
        assertThat(renamed(id, Tokens.PUBLIC_ORGANIZATION, Role.ADMIN)).isEqualTo(1);
        assertThat(seen(id, Ids.next(), Role.INSTRUCTOR)).isFalse();
        assertThat(seen(Tokens.PUBLIC_ORGANIZATION, Ids.next(), Role.STUDENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"slug, Not A Slug", "slug, -x", "name, ' '", "name, 'line\nbreak'", "unknown, x"})
    void refusesWhatIsNone(String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Fine", "slug", "fine-" + Ids.next()));
        body.put(field, value);
        http.as(Tokens.admin()).post("/organizations", body).expectProblem(400, "invalid-request");
        http.as(Tokens.admin())
                .patch("/organizations/" + Tokens.PUBLIC_ORGANIZATION, Map.of(field, value))
                .expectProblem(400, "invalid-request");
        http.as(Tokens.admin())
                .patch("/organizations/" + Ids.next(), Map.of())
                .expectProblem(404, "organization-not-found");
    }

    @Test
    void honoursItsContract() {
        EventContract.assertHonoured(
                new OrganizationChanged(Ids.next(), "Name", "name", false, Instant.parse("2026-01-12T09:00:00Z")));
    }

    private Answer found(Map<String, ?> description) {
        return http.as(Tokens.admin()).post("/organizations", description).expect(201);
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.json().at("/id").asString());
    }

    private int renamed(UUID organization, UUID actingIn, Role role) {
        return database.asWeb(
                Ids.next(),
                actingIn,
                role,
                web -> web.sql("update organization set name = name where organization_id = ?")
                        .param(organization)
                        .update());
    }

    private boolean seen(UUID organization, UUID actingIn, Role role) {
        return database.asWeb(
                Ids.next(),
                actingIn,
                role,
                web -> web.sql("select exists (select from organization where organization_id = ?)")
                        .param(organization)
                        .query(Boolean.class)
                        .single());
    }
}
