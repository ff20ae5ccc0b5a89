package com.academy.course.accesscode;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.course.RiggedChance;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.CountedStatements;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class GenerateCodesIT {

    @Autowired
    Http http;

    private Author author;
    private UUID course;

    @BeforeEach
    void draftACourse() {
        author = anAuthor(http);
        course = author.drafts();
    }

    @Test
    void generatesTenThousandInAFewStatements() {
        author.generates(course, "SINGLE_USE", Map.of());
        var generated = new ArrayList<Http.Answer>();

        int statements = CountedStatements.during(() -> generated.add(author.generatesMany(course, 10_000)));

        assertThat(statements)
                .isBetween(14, 18); // begin, who calls, whose course, room for them, a thousand each, commit
        var codes = author.downloads(generated.getFirst().expect(202));
        assertThat(new HashSet<>(codes)).hasSize(10_000);
        assertThat(codes).allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}"));
    }

    @Test
    void answersAHundredAtOnceAndSaysOfMoreWhereTheyAre() {
        author.generates(course, "SINGLE_USE", Map.of());

        var shown = author.generatesMany(course, 100).expect(201);
        var more = author.generatesMany(course, 101).expect(202);

        assertThat(shown.json().at("/items")).hasSize(100);
        assertThat(author.downloads(shown)).hasSize(100);
        assertThat(more.body()).isEmpty();
        assertThat(author.downloads(more)).hasSize(101).doesNotHaveDuplicates();
        String path = String.valueOf(more.headers().getLocation()).replaceFirst("^/api/v1", "");
        assertThat(author.http().get(path + "&limit=100").json().at("/items")).hasSize(100);
        assertThat(anAuthor(http).downloads(more)).isEmpty();
    }

    @Test
    void givesTheSameCodesAgainForTheSameKeyAndKeepsThemNowhereElse(@Autowired TestDatabase database) {
        Http keyed = author.http().with("Idempotency-Key", "codes");
        Map<String, ?> few = Map.of("courseId", course, "count", 3);
        Map<String, ?> many = Map.of("courseId", course, "count", 150);
        var first = keyed.post("/access-codes/generate", few).expect(201);
        var large = keyed.with("Idempotency-Key", "many")
                .post("/access-codes/generate", many)
                .expect(202);

        var repeat = keyed.post("/access-codes/generate", few).expect(201);
        var largeAgain = keyed.with("Idempotency-Key", "many")
                .post("/access-codes/generate", many)
                .expect(202);

        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(largeAgain.headers().getLocation()).isEqualTo(large.headers().getLocation());
        assertThat(author.downloads(large)).hasSize(150);
        String id = first.json().at("/items/0/id").asString();
        Http patching = author.http().with("Idempotency-Key", "terms");
        Map<String, ?> terms = Map.of("expiresAt", "2100-01-01T00:00:00Z");
        var changed = patching.patch("/access-codes/{id}", terms, id).expect(200);
        assertThat(patching.patch("/access-codes/{id}", terms, id).expect(200).json())
                .isEqualTo(changed.json());
        assertThat(codes(database)).isEqualTo(153);
        String code = first.json().at("/items/0/code").asString();
        assertThat(database.asAdministrator()
                        .sql("select keyed_write::text from keyed_write")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(code));
    }

    @Test
    void keepsNoMoreUnusedCodesThanACourseMayHaveHoweverManyAskAtOnce(@Autowired TestDatabase database)
            throws Exception {
        var answers = AtOnce.call(3, () -> author.generatesMany(course, 10_000));

        assertThat(AtOnce.statusesOf(answers)).containsExactlyInAnyOrder(202, 202, 422);
        author.generatesMany(course, 1).expectProblem(422, "too-many-unused-codes");
        assertThat(codes(database)).isEqualTo(20_000);
        author.generates(author.drafts(), "SINGLE_USE", Map.of());

        change(database, "uses = 1");
        author.generatesMany(course, 1).expect(201);
        author.generatesMany(course, 1).expectProblem(422, "too-many-unused-codes");
        change(database, "active = false");
        author.generatesMany(course, 1).expect(201);
        author.generatesMany(course, 1).expectProblem(422, "too-many-unused-codes");
        change(database, "expires_at = now() - interval '1 second'"); // of today: still counted
        author.generatesMany(course, 1).expectProblem(422, "too-many-unused-codes");
        database.asAdministrator()
                .sql(
                        "update access_code set created_at = now() - interval '2 days' where course_id = ? and expires_at < now()")
                .param(course)
                .update();
        author.generatesMany(course, 1).expect(201);
    }

    private long codes(TestDatabase database) {
        return database.asAdministrator()
                .sql("select count(*) from access_code where course_id = ?")
                .param(course)
                .query(Long.class)
                .single();
    }

    /** Of one unused code, as the staff may. */
    private void change(TestDatabase database, String assignments) {
        int changed = database.asWeb(
                Ids.next(),
                author.organization(),
                true,
                web -> web.sql("""
                        update access_code set %s where access_code_id =
                            (select access_code_id from access_code
                              where course_id = ? and active and uses = 0 and expires_at is null limit 1)
                        """.formatted(assignments)).param(course).update());
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void drawsAgainWhatExistsAlready(@Autowired RiggedChance chance) {
        chance.draw(aDrawOf(1));
        String existing = author.generates(course, "SINGLE_USE", Map.of()).getFirst();
        Author elsewhere = anAuthor(http);
        chance.draw(Stream.of(aDrawOf(1), aDrawOf(2), aDrawOf(2))
                .flatMap(List::stream)
                .toList());

        var codes = elsewhere.generates(elsewhere.drafts(), "SINGLE_USE", Map.of("count", 3));

        assertThat(codes).hasSize(3).doesNotHaveDuplicates().doesNotContain(existing);
    }

    @Test
    void takesOnlyTermsThatMakeSense() {
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("count", 0),
                Map.of("count", 10_001),
                Map.of("type", "MULTI_USE", "maxUses", 0),
                Map.of("type", "FOREVER"),
                Map.of("expiresAt", "+1000000-01-01T00:00:00Z"))) {
            generate(wrong).expectProblem(400, "invalid-request");
        }
        generate(Map.of("type", "MULTI_USE")).expectProblem(422, "max-uses-mismatch");
        generate(Map.of("type", "UNLIMITED", "maxUses", 5)).expectProblem(422, "max-uses-mismatch");
        generate(Map.of("expiresAt", "2020-01-01T00:00:00Z")).expectProblem(422, "expiry-in-the-past");
        generate(Map.of("courseId", Ids.next())).expectProblem(404, "course-not-found");
    }

    @Test
    void listsPageByPageAndExportsAllAtOnce() {
        var codes = author.generates(course, "MULTI_USE", Map.of("count", 5, "maxUses", 3));
        author.generates(author.drafts(), "SINGLE_USE", Map.of());

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = author.http()
                    .get("/access-codes?limit=2&courseId={course}" + cursor, course)
                    .expect(200)
                    .json();
            page.at("/items").forEach(item -> seen.add(item.at("/code").asString()));
            cursor = page.at("/nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.at("/nextCursor").asString();
        } while (!cursor.isEmpty());
        var csv = author.http()
                .with("Accept", "text/csv")
                .get("/access-codes?courseId={course}", course)
                .expect(200);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(csv.headers().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(6);
        assertThat(csv.body().lines().findFirst())
                .as("with a byte-order mark, for Excel")
                .hasValue("\uFEFFcode,courseId,type,maxUses,uses,active,expiresAt,createdAt");
        assertThat(csv.body().lines().skip(1))
                .allMatch(line -> line.matches(".{14}," + course + ",MULTI_USE,3,0,true,,2.*Z"));
    }

    @Test
    void changesTermsUnlessTheAuthorReadAnOlderVersion() {
        var code = generate(Map.of("type", "MULTI_USE", "maxUses", 3))
                .expect(201)
                .json()
                .at("/items/0");
        String id = code.at("/id").asString();
        String tag = author.http().get("/access-codes/{id}", id).headers().getETag();

        var changed = author.http()
                .with("If-Match", tag)
                .patch("/access-codes/{id}", Map.of("maxUses", 7, "expiresAt", "2100-01-01T00:00:00Z"), id)
                .expect(200)
                .json();

        assertThat(changed.at("/maxUses").asInt()).isEqualTo(7);
        assertThat(changed.at("/expiresAt").asString()).isEqualTo("2100-01-01T00:00:00Z");
        author.http()
                .with("If-Match", tag)
                .patch("/access-codes/{id}", Map.of("maxUses", 8), id)
                .expectProblem(409, "stale-version");
        assertThat(author.http()
                        .patch("/access-codes/{id}", "{\"expiresAt\":null}", id)
                        .expect(200)
                        .json()
                        .at("/expiresAt")
                        .isNull())
                .isTrue();
        author.http().patch("/access-codes/{id}", "{\"maxUses\":null}", id).expectProblem(422, "max-uses-mismatch");
    }

    @Test
    void listsTheStudentsWhoUsedACode() {
        UUID open = author.publishesACourse();
        String code = author.generates(open, "UNLIMITED", Map.of()).getFirst();
        String id = author.http()
                .get("/access-codes?courseId={id}", open)
                .json()
                .at("/items/0/id")
                .asString();
        UUID user = Ids.next();
        http.as(Tokens.student(user))
                .post("/access-codes/redeem", Map.of("code", code))
                .expect(200);

        assertThat(author.http()
                        .get("/access-codes/{id}", id)
                        .json()
                        .at("/uses")
                        .asInt())
                .isEqualTo(1);
        assertThat(author.http()
                        .get("/access-codes/{id}/redemptions", id)
                        .json()
                        .at("/items/0/userId")
                        .asString())
                .isEqualTo(user.toString());
    }

    @Test
    void areForThoseWhoAnswerForTheCourse() {
        author.generates(course, "SINGLE_USE", Map.of());
        String id = author.http()
                .get("/access-codes?courseId={id}", course)
                .json()
                .at("/items/0/id")
                .asString();

        for (Http stranger : List.of(
                anAuthor(http, author.organization()).http(), anAuthor(http).http(), http.as(Tokens.admin()))) {
            stranger.get("/access-codes/{id}", id).expectProblem(404, "access-code-not-found");
            stranger.get("/access-codes/{id}/redemptions", id).expectProblem(404, "access-code-not-found");
            stranger.patch("/access-codes/{id}", Map.of(), id).expectProblem(404, "access-code-not-found");
            stranger.delete("/access-codes/{id}", id).expectProblem(404, "access-code-not-found");
            stranger.post("/access-codes/generate", Map.of("courseId", course)).expectProblem(404, "course-not-found");
            assertThat(stranger.get("/access-codes?courseId={id}", course)
                            .json()
                            .at("/items"))
                    .isEmpty();
            assertThat(stranger.with("Accept", "text/csv")
                            .get("/access-codes?courseId={id}", course)
                            .body()
                            .lines())
                    .hasSize(1);
        }
        http.as(Tokens.organizationAdmin(Ids.next(), author.organization()))
                .get("/access-codes/{id}", id)
                .expect(200);
    }

    private Http.Answer generate(Map<String, ?> fields) {
        var request = new java.util.HashMap<String, Object>(Map.of("courseId", course));
        request.putAll(fields);
        return author.http().post("/access-codes/generate", request);
    }

    private static List<Integer> aDrawOf(int letter) {
        return Stream.generate(() -> letter).limit(12).toList();
    }
}
