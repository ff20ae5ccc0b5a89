package com.academy.course.authoring;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class AuthoringIT {

    @Autowired
    Http http;

    private Author author;

    @BeforeEach
    void hireAnAuthor() {
        author = anAuthor(http);
    }

    @Test
    void draftsACourseWithSensibleDefaults() {
        var answer =
                author.http().post("/courses", Map.of("title", "Hello, World")).expect(201);

        JsonNode course = answer.json();
        assertThat(course.at("/status").asString()).isEqualTo("DRAFT");
        assertThat(course.at("/level").asString()).isEqualTo("BEGINNER");
        assertThat(course.at("/language").asString()).isEqualTo("en");
        assertThat(course.at("/requiresCode").asBoolean()).isTrue();
        assertThat(course.at("/capacity").isNull()).isTrue();
        assertThat(course.at("/price").isNull()).isTrue();
        assertThat(course.at("/outlineVersion").asInt()).isZero();
        assertThat(course.at("/organizationId").asString())
                .isEqualTo(author.organization().toString());
        assertThat(answer.headers().getETag())
                .isEqualTo("\"" + course.at("/version").asString() + "\"");
        assertThat(answer.headers().getLocation())
                .hasPath("/api/v1/courses/" + course.at("/id").asString());
    }

    @Test
    void givesCoursesOfOneTitleDifferentAddresses() throws Exception {
        String title = "Same " + Ids.next();

        var answers = AtOnce.call(10, () -> author.http().post("/courses", Map.of("title", title)));

        assertThat(AtOnce.statusesOf(answers)).containsOnly(201);
        assertThat(answers.stream().map(it -> it.json().at("/slug").asString()))
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.startsWith("same-"));
        String taken = answers.getFirst().json().at("/slug").asString();
        author.http().post("/courses", Map.of("title", "x", "slug", taken)).expectProblem(409, "slug-taken");
        author.http()
                .patch("/courses/{id}", Map.of("slug", taken), author.drafts())
                .expectProblem(409, "slug-taken");
    }

    @Test
    void patchesOnlyWhatIsNamed() {
        UUID course = author.drafts(
                Map.of("title", "Old", "description", "Stays", "price", "5", "currency", "EUR", "capacity", 3));
        var patch = new HashMap<String, Object>();
        patch.put("title", "New");
        patch.put("capacity", null);
        patch.put("price", null);

        JsonNode patched =
                author.http().patch("/courses/{id}", patch, course).expect(200).json();

        assertThat(patched.at("/title").asString()).isEqualTo("New");
        assertThat(patched.at("/description").asString()).isEqualTo("Stays");
        assertThat(patched.at("/capacity").isNull()).isTrue();
        assertThat(patched.at("/price").isNull()).isTrue();
        assertThat(patched.at("/currency").isNull()).isTrue();
        for (String bad :
                List.of("{\"title\":null}", "{\"title\":\" \"}", "{\"status\":\"PUBLISHED\"}", "{\"level\":null}")) {
            author.http().patch("/courses/{id}", bad, course).expectProblem(400, "invalid-request");
        }
        author.http().patch("/courses/{id}", Map.of("price", "5"), course).expectProblem(422, "price-without-currency");
    }

    @ParameterizedTest
    @CsvSource({
        "1200, JPY, 1200",
        "1200.00, JPY, 1200",
        "10.125, KWD, 10.125",
        "10.5, KWD, 10.500",
        "150000000, VND, 150000000",
        "10.5, EUR, 10.50"
    })
    void hasAPriceInTheDecimalsOfItsCurrency(String asked, String currency, String price) {
        UUID course = author.publishesACourse(Map.of("price", asked, "currency", currency));

        assertThat(author.http()
                        .get("/courses/{id}", course)
                        .json()
                        .at("/price")
                        .asString())
                .isEqualTo(price);
        assertThat(http.get("/courses/{id}", course).json().at("/price").asString())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"1200.50, JPY", "10.1255, KWD", "10.125, EUR", "0.5, VND"})
    void hasNoPriceThatCannotBePaid(String price, String currency) {
        Map<String, Object> asked = Map.of("title", "A course", "price", price, "currency", currency);

        assertThat(author.http()
                        .post("/courses", asked)
                        .expectProblem(400, "invalid-request")
                        .body())
                .contains("#/price");
        author.http()
                .patch("/courses/{id}", Map.of("price", price, "currency", currency), author.drafts())
                .expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"en_US, en-US", "iw, he", "zh-cmn-Hans, zh-Hans", "pt-br, pt-BR"})
    void isWrittenInALanguageByItsPresentName(String typed, String language) {

        var course = author.http()
                .post("/courses", Map.of("title", "A course", "language", typed))
                .expect(201)
                .json();

        assertThat(course.at("/language").asString()).isEqualTo(language);
        assertThat(author.http()
                        .get("/courses?mine=true&language=" + typed)
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        UUID course = author.drafts();
        UUID module = author.addsModule(course, "One");
        String tag = author.http().get("/courses/{id}", course).headers().getETag();
        UUID lesson = author.addsLesson(module, Map.of());

        Http late = author.http().with("If-Match", tag);

        late.patch("/courses/{id}", Map.of("title", "x"), course).expectProblem(409, "stale-version");
        late.patch("/modules/{id}", Map.of("title", "x"), module).expectProblem(409, "stale-version");
        late.patch("/lessons/{id}", Map.of("title", "x"), lesson).expectProblem(409, "stale-version");
        late.post("/courses/{id}/publish", null, course).expectProblem(409, "stale-version");
        late.delete("/courses/{id}", course).expectProblem(409, "stale-version");

        String now = author.http().get("/lessons/{id}", lesson).headers().getETag();
        author.http()
                .with("If-Match", now)
                .patch("/lessons/{id}", Map.of("title", "x"), lesson)
                .expect(200);
    }

    @Test
    void takesATagAsCompressingProxiesAndListsHaveIt() {
        UUID course = author.drafts();

        for (String form : List.of("W/%s", "\"0\", W/%s", "%s", "*")) {
            String tag = author.http().get("/courses/{id}", course).headers().getETag();
            author.http()
                    .with("If-Match", form.formatted(tag))
                    .patch("/courses/{id}", Map.of("title", "Title " + form), course)
                    .expect(200);
        }
        author.http()
                .with("If-Match", "W/\"0\"")
                .patch("/courses/{id}", Map.of("title", "x"), course)
                .expectProblem(409, "stale-version");
    }

    @Test
    void letsOneOfTwentyAuthorsWinWhoReadTheSameVersion() throws Exception {
        UUID course = author.drafts();
        String tag = author.http().get("/courses/{id}", course).headers().getETag();

        var answers = AtOnce.call(
                20,
                () -> author.http()
                        .with("If-Match", tag)
                        .patch("/courses/{id}", Map.of("title", "Title " + Ids.next()), course));

        assertThat(AtOnce.statusesOf(answers)).containsOnlyOnce(200);
        assertThat(Collections.frequency(AtOnce.statusesOf(answers), 409)).isEqualTo(19);
    }

    @Test
    void addsModulesAtOnceWithoutLosingOne() throws Exception {
        UUID course = author.drafts();

        var answers =
                AtOnce.call(10, () -> author.http().post("/courses/{id}/modules", Map.of("title", "Module"), course));

        assertThat(AtOnce.statusesOf(answers)).containsOnly(201);
        assertThat(items(author.http().get("/courses/{id}/modules", course))
                        .map(it -> it.at("/position").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void ordersModulesAllAtOnceOrNotAtAll() {
        UUID course = author.drafts();
        UUID one = author.addsModule(course, "One");
        UUID two = author.addsModule(course, "Two");
        UUID three = author.addsModule(course, "Three");

        author.http()
                .patch("/courses/{id}/modules/order", Map.of("moduleIds", List.of(three, one, two)), course)
                .expect(200);
        for (List<UUID> wrong : List.of(List.of(one, two), List.of(one, two, two), List.of(one, two, Ids.next()))) {
            author.http()
                    .patch("/courses/{id}/sections/order", Map.of("moduleIds", wrong), course)
                    .expectProblem(422, "order-incomplete");
        }

        assertThat(items(author.http().get("/courses/{id}/sections", course))
                        .map(it -> it.at("/id").asString()))
                .containsExactly(three.toString(), one.toString(), two.toString());
    }

    @Test
    void removesAndOrdersLessonsWithoutGaps() {
        UUID module = author.addsModule(author.drafts(), "One");
        UUID first = author.addsLesson(module, Map.of());
        UUID second = author.addsLesson(module, Map.of());
        UUID third = author.addsLesson(module, Map.of());

        author.http().delete("/lessons/{id}", first).expect(204);
        author.http()
                .patch("/modules/{id}/lessons/order", Map.of("lessonIds", List.of(third, second)), module)
                .expect(200);

        var lessons = items(author.http().get("/modules/{id}/lessons", module)).toList();
        assertThat(lessons)
                .extracting(it -> it.at("/id").asString())
                .containsExactly(third.toString(), second.toString());
        assertThat(lessons).extracting(it -> it.at("/position").asInt()).containsExactly(1, 2);
        author.http().get("/lessons/{id}", first).expectProblem(404, "lesson-not-found");
    }

    @Test
    void pagesThroughAllModules() {
        var published = author.publishesACourseOf(5, Map.of());

        var first = http.get("/courses/{id}/modules?limit=3", published.course())
                .expect(200)
                .json();
        var second = http.get(
                        "/courses/{id}/modules?limit=3&cursor={cursor}",
                        published.course(),
                        first.at("/nextCursor").asString())
                .expect(200)
                .json();

        assertThat(first.at("/items")).hasSize(3);
        assertThat(second.at("/items")).hasSize(2);
        assertThat(second.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void isPublishedOnlyWithSomethingToLearn() {
        UUID course = author.drafts();

        var nothing = author.http()
                .post("/courses/{id}/publish", null, course)
                .expectProblem(422, "course-not-publishable")
                .json();
        UUID module = author.addsModule(course, "One");
        var noLesson = author.http()
                .post("/courses/{id}/publish", null, course)
                .expectProblem(422, "course-not-publishable")
                .json();
        author.addsLesson(module, Map.of());

        assertThat(nothing.at("/missing").valueStream().map(JsonNode::asString)).containsExactly("module", "lesson");
        assertThat(noLesson.at("/missing").valueStream().map(JsonNode::asString))
                .containsExactly("lesson");
        assertThat(author.publishes(course).at("/outlineVersion").asInt()).isEqualTo(1);
    }

    @Test
    void showsADraftOnlyToTheStaffOfItsCourse() {
        UUID course = author.drafts();
        UUID module = author.addsModule(course, "One");
        UUID lesson = author.addsLesson(module, Map.of("preview", true));
        Http organizationAdmin = http.as(Tokens.organizationAdmin(Ids.next(), author.organization()));
        Http admin = http.as(Tokens.admin())
                .with("X-Organization", author.organization().toString());

        for (Http reader : List.of(author.http(), organizationAdmin, admin)) {
            reader.get("/courses/{id}", course).expect(200);
            reader.get("/courses/{id}/modules", course).expect(200);
            reader.get("/modules/{id}", module).expect(200);
            reader.get("/modules/{id}/lessons", module).expect(200);
            reader.get("/lessons/{id}", lesson).expect(200);
        }
        for (Http stranger : List.of(
                http,
                http.as(Tokens.student(Ids.next(), author.organization())),
                anAuthor(http, author.organization()).http(),
                anAuthor(http).http(),
                http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())),
                http.as(Tokens.admin()))) {
            stranger.get("/courses/{id}", course).expect(404);
            stranger.get("/courses/{id}/modules", course).expect(404);
            stranger.get("/modules/{id}", module).expect(404);
            stranger.get("/modules/{id}/lessons", module).expect(404);
            stranger.get("/lessons/{id}", lesson).expect(404);
            stranger.get("/courses/{id}/outline", course).expect(404);
        }
    }

    @Test
    void isChangedByItsAuthorAndByAnAdminActingForItsOrganisation() {
        UUID course = author.drafts();
        UUID module = author.addsModule(course, "One");
        UUID lesson = author.addsLesson(module, Map.of());

        for (Http stranger : List.of(
                anAuthor(http, author.organization()).http(),
                anAuthor(http).http(),
                http.as(Tokens.instructor(author.id(), Ids.next())), // the same person in another organisation
                http.as(Tokens.admin()))) {
            stranger.patch("/courses/{id}", Map.of("title", "x"), course).expect(404);
            stranger.delete("/courses/{id}", course).expect(404);
            stranger.post("/courses/{id}/publish", null, course).expect(404);
            stranger.post("/courses/{id}/archive", null, course).expect(404);
            stranger.post("/courses/{id}/modules", Map.of("title", "x"), course).expect(404);
            stranger.patch("/courses/{id}/modules/order", Map.of("moduleIds", List.of(module)), course)
                    .expect(404);
            stranger.patch("/modules/{id}", Map.of("title", "x"), module).expect(404);
            stranger.delete("/modules/{id}", module).expect(404);
            stranger.post("/modules/{id}/lessons", Map.of("title", "x", "type", "TEXT", "content", ""), module)
                    .expect(404);
            stranger.patch("/lessons/{id}", Map.of("title", "x"), lesson).expect(404);
            stranger.delete("/lessons/{id}", lesson).expect(404);
        }
        http.as(Tokens.admin())
                .with("X-Organization", author.organization().toString())
                .patch("/courses/{id}", Map.of("title", "By an admin"), course)
                .expect(200);
    }

    @Test
    void showsReadersWhatWasPublishedUntilItIsPublishedAgain() {
        var published = author.publishesACourseOf(2, Map.of("title", "First", "requiresCode", false));
        UUID course = published.course();
        Http student = http.as(Tokens.student(Ids.next()));
        student.post("/courses/{id}/enroll", null, course).expect(201);
        UUID goingModule = published.modules().getFirst();
        UUID goingLesson = published.lessons().getFirst();

        author.http().patch("/courses/{id}", Map.of("title", "Second"), course).expect(200);
        author.http().delete("/modules/{id}", goingModule).expect(204);
        UUID newModule = author.addsModule(course, "New");
        UUID newLesson = author.addsLesson(newModule, Map.of());

        assertThat(student.get("/courses/{id}", course).json().at("/title").asString())
                .isEqualTo("First");
        student.get("/modules/{id}", goingModule).expect(200);
        student.get("/lessons/{id}", goingLesson).expect(200);
        student.get("/modules/{id}", newModule).expectProblem(404, "module-not-found");
        student.get("/lessons/{id}", newLesson).expectProblem(404, "lesson-not-found");

        assertThat(author.publishes(course).at("/outlineVersion").asInt()).isEqualTo(2);

        assertThat(student.get("/courses/{id}", course).json().at("/title").asString())
                .isEqualTo("Second");
        student.get("/modules/{id}", goingModule).expectProblem(404, "module-not-found");
        student.get("/lessons/{id}", goingLesson).expectProblem(404, "lesson-not-found");
        student.get("/modules/{id}", newModule).expect(200);
        student.get("/lessons/{id}", newLesson).expect(200);
    }

    @Test
    void keepsEveryOutlineAsItWasPublished(@Autowired TestDatabase database) {
        var published = author.publishesACourseOf(1, Map.of());
        UUID course = published.course();
        JsonNode first = http.get("/courses/{id}/outline", course).json();

        author.http()
                .patch(
                        "/modules/{id}",
                        Map.of("title", "Other"),
                        published.modules().getFirst())
                .expect(200);
        author.publishes(course);

        assertThat(http.get("/courses/{id}/outline", course)
                        .json()
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.get("/courses/{id}/outline?version=1", course).json()).isEqualTo(first);
        http.get("/courses/{id}/outline?version=3", course).expect(404);
        for (String change : List.of("update outline set title = 'x'", "delete from outline")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.asWeb(
                            author.id(),
                            author.organization(),
                            true,
                            web -> web.sql(change).update()));
        }
    }

    @Test
    void makesNoNewOutlineOfAnUnchangedCourse() {
        UUID course = author.publishesACourse();

        assertThat(author.publishes(course).at("/outlineVersion").asInt()).isEqualTo(1);
        author.http()
                .patch("/courses/{id}", Map.of("description", "No part of it"), course)
                .expect(200);
        assertThat(author.publishes(course).at("/outlineVersion").asInt()).isEqualTo(1);

        assertThat(http.get("/courses/{id}", course).json().at("/description").asString())
                .isEqualTo("No part of it");
    }

    @Test
    void publishesOnceForTwentyRequestsAtOnce() throws Exception {
        UUID course = author.drafts();
        author.addsLesson(author.addsModule(course, "One"), Map.of());

        var answers = AtOnce.call(20, () -> author.http().post("/courses/{id}/publish", null, course));

        assertThat(AtOnce.statusesOf(answers)).containsOnly(200);
        assertThat(answers).allMatch(it -> it.json().at("/outlineVersion").asInt() == 1);
    }

    @Test
    void saysWhatATextLostAndLosesNoWord() {
        UUID module = author.addsModule(author.drafts(), "A module");
        var formula = "<p>For x<y we take \\(a<b\\).</p><math><mi>x</mi></math>";
        var added = author.http()
                .post(
                        "/modules/{id}/lessons",
                        Map.of("title", "A lesson", "type", "TEXT", "content", formula + "<script>x</script>"),
                        module)
                .expect(201)
                .json();
        assertThat(added.at("/content").asString())
                .isEqualTo("<p>For x&lt;y we take \\(a&lt;b\\).</p><math><mi>x</mi></math>");
        assertThat(added.at("/dropped").toString())
                .isEqualTo("[{\"kind\":\"ELEMENT\",\"name\":\"script\",\"count\":1}]");

        String lesson = added.at("/id").asString();
        var revised = author.http()
                .patch("/lessons/{id}", Map.of("content", "<p style=\"color:red\">Read.</p>"), lesson)
                .expect(200)
                .json();
        assertThat(revised.at("/dropped/0/name").asString()).isEqualTo("style");
        assertThat(author.http().get("/lessons/{id}", lesson).expect(200).json().at("/dropped"))
                .isEmpty();

        author.http()
                .patch("/lessons/{id}", Map.of("content", "<a>".repeat(99_000)), lesson)
                .expectProblem(422, "rich-text-too-complex");
    }

    @Test
    void showsPreviewsToAnyCallerAndTheRestToItsStudents() {
        UUID course = author.drafts(Map.of("requiresCode", false));
        UUID module = author.addsModule(course, "One");
        UUID preview = author.addsLesson(module, Map.of("preview", true, "content", "<p>Look<script>!</script></p>"));
        UUID lesson = author.addsLesson(module, Map.of());
        author.publishes(course);
        Http student = http.as(Tokens.student(Ids.next()));
        Http reader = http.as(Tokens.student(Ids.next()));
        student.post("/courses/{id}/enroll", null, course).expect(201);

        assertThat(http.get("/lessons/{id}", preview)
                        .expect(200)
                        .json()
                        .at("/content")
                        .asString())
                .isEqualTo("<p>Look</p>");
        assertThat(items(http.get("/modules/{id}/lessons", module))).hasSize(2);
        http.get("/lessons/{id}", lesson).expectProblem(404, "lesson-not-found");
        reader.get("/lessons/{id}", lesson).expectProblem(404, "lesson-not-found");
        anAuthor(http, author.organization())
                .http()
                .get("/lessons/{id}", lesson)
                .expect(404);
        student.get("/lessons/{id}", lesson).expect(200);

        student.delete("/courses/{id}/enroll", course).expect(204);
        student.get("/lessons/{id}", lesson).expectProblem(404, "lesson-not-found");
    }

    @Test
    void showsAPreviewOnlyOnceThatIsPublished() {
        var published = author.publishesACourseOf(1, Map.of());
        UUID lesson = published.lessons().getFirst();

        author.http().patch("/lessons/{id}", Map.of("preview", true), lesson).expect(200);
        http.get("/lessons/{id}", lesson).expect(404);
        author.publishes(published.course());

        http.get("/lessons/{id}", lesson).expect(200);
    }

    @Test
    void takesTextsAndVideosForWhatTheyAre() {
        UUID module = author.addsModule(author.drafts(), "One");
        Map<String, ?> youtube =
                Map.of("kind", "YOUTUBE", "url", "https://youtu.be/dQw4w9WgXcQ", "durationSeconds", 212);

        var video = author.http()
                .post("/sections/{id}/videos", Map.of("title", "Watch", "video", youtube), module)
                .expect(201)
                .json();
        UUID text = author.addsLesson(module, Map.of());

        assertThat(video.at("/type").asString()).isEqualTo("VIDEO");
        assertThat(video.at("/video/youtubeId").asString()).isEqualTo("dQw4w9WgXcQ");
        assertThat(video.at("/durationSeconds").asInt()).isEqualTo(212);
        author.http()
                .patch("/lessons/{id}", Map.of("content", "x"), video.at("/id").asString())
                .expectProblem(422, "lesson-type-fixed");
        author.http().patch("/lessons/{id}", Map.of("video", youtube), text).expectProblem(422, "lesson-type-fixed");
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("title", "x", "type", "TEXT"),
                Map.of("title", "x", "type", "TEXT", "content", "x", "video", youtube),
                Map.of("title", "x", "type", "VIDEO", "content", "x"),
                Map.of("title", "x", "type", "VIDEO"),
                Map.of(
                        "title",
                        "x",
                        "type",
                        "VIDEO",
                        "video",
                        Map.of("kind", "EXTERNAL", "url", "javascript:alert(1)")),
                Map.of("title", "x", "type", "QUIZ"))) {
            author.http().post("/modules/{id}/lessons", wrong, module).expectProblem(400, "invalid-request");
        }
    }

    @Test
    void deletesADraftWithAllThatBelongsToIt() {
        UUID course = author.drafts();
        UUID module = author.addsModule(course, "One");
        UUID lesson = author.addsLesson(module, Map.of());
        author.generates(course, "SINGLE_USE", Map.of("count", 3));

        author.http().delete("/courses/{id}", course).expect(204);

        author.http().get("/courses/{id}", course).expectProblem(404, "course-not-found");
        author.http().get("/modules/{id}", module).expectProblem(404, "module-not-found");
        author.http().get("/lessons/{id}", lesson).expectProblem(404, "lesson-not-found");
        assertThat(items(author.http().get("/access-codes?courseId={id}", course)))
                .isEmpty();
    }

    @Test
    void archivesWhatWasPublishedAndDeletesWhatWasNot() {
        UUID published = author.publishesACourse();
        UUID draft = author.drafts();

        author.http().delete("/courses/{id}", published).expectProblem(409, "course-not-draft");
        author.http().post("/courses/{id}/archive", null, draft).expectProblem(409, "course-never-published");
        author.http().post("/courses/{id}/archive", null, published).expect(200);
        author.http().post("/courses/{id}/archive", null, published).expect(200);
        author.http().patch("/courses/{id}", Map.of("title", "x"), published).expectProblem(409, "course-archived");
        author.http()
                .post("/access-codes/generate", Map.of("courseId", published, "count", 1))
                .expectProblem(409, "course-archived");
    }

    private static java.util.stream.Stream<JsonNode> items(Http.Answer answer) {
        return answer.expect(200).json().at("/items").valueStream();
    }
}
