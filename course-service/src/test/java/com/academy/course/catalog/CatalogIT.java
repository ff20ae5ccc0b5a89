package com.academy.course.catalog;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class CatalogIT {

    @Autowired
    Http http;

    private Author author;
    private UUID category;

    @BeforeEach
    void openACategory() {
        author = anAuthor(http);
        category = addCategory(null);
    }

    @Test
    void showsEveryoneWhatIsPublishedTheNewestFirstPageByPage() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(
                    author.publishesACourse(Map.of("categoryId", category)).toString());
        }
        author.drafts(Map.of("categoryId", category));
        Collections.reverse(published);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            var answer = http.get("/courses?limit=2&category={category}" + cursor, category)
                    .expect(200)
                    .json();
            answer.at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            cursor = "&cursor=" + answer.at("/nextCursor").asString();
            assertThat(answer.at("/nextCursor").isNull()).isEqualTo(page == 2);
        }

        assertThat(seen).isEqualTo(published);
    }

    @Test
    void narrowsByLevelLanguageAndEverythingBelowACategory() {
        UUID below = addCategory(category);
        UUID course = author.publishesACourse(Map.of("categoryId", below, "level", "ADVANCED", "language", "pt-BR"));

        assertThat(found("level=ADVANCED")).containsExactly(course.toString());
        assertThat(found("language=pt-BR")).containsExactly(course.toString());
        assertThat(found("level=BEGINNER")).isEmpty();
        assertThat(found("language=en")).isEmpty();
    }

    @Test
    void showsAuthorsTheirOwnAndAdminsAllOfTheOrganisation() {
        UUID draft = author.drafts();
        Author colleague = anAuthor(http, author.organization());
        UUID another = colleague.drafts();

        assertThat(ids(author.http().get("/courses?mine=true"))).containsExactly(draft.toString());
        assertThat(ids(http.as(Tokens.admin())
                        .with("X-Organization", author.organization().toString())
                        .get("/courses?mine=true")))
                .containsExactly(another.toString(), draft.toString());
        http.get("/courses?mine=true").expectProblem(401, "not-signed-in");
        http.as(Tokens.student(Ids.next())).get("/courses?mine=true").expectProblem(403, "not-for-this-role");
    }

    @Test
    void findsACourseByIdAndBySlug() {
        UUID course = author.publishesACourse(Map.of("slug", "s-" + category, "price", "10.5", "currency", "EUR"));

        var byId = http.get("/courses/{id}", course).expect(200).json();
        var bySlug = http.get("/courses/{slug}", "s-" + category).expect(200).json();

        assertThat(byId).isEqualTo(bySlug);
        assertThat(byId.at("/price").asString()).isEqualTo("10.50");
        assertThat(byId.at("/version").isNull()).isTrue();
        http.get("/courses/{slug}", "s-" + Ids.next()).expectProblem(404, "course-not-found");
    }

    @Test
    void hidesArchivedCoursesExceptFromTheirStudents() {
        UUID course = author.publishesACourse(Map.of("categoryId", category, "requiresCode", false));
        Http student = http.as(Tokens.student(Ids.next()));
        student.post("/courses/{id}/enroll", null, course).expect(201);

        author.http().post("/courses/{id}/archive", null, course).expect(200);

        assertThat(found("")).isEmpty();
        for (String path : List.of("/courses/{id}", "/courses/{id}/outline", "/courses/{id}/modules")) {
            http.get(path, course).expectProblem(404, "course-not-found");
            http.as(Tokens.student(Ids.next())).get(path, course).expectProblem(404, "course-not-found");
            student.get(path, course).expect(200);
            author.http().get(path, course).expect(200);
        }
        http.as(Tokens.student(Ids.next()))
                .post("/courses/{id}/enroll", null, course)
                .expectProblem(404, "course-not-found");
    }

    @Test
    void answersThePublishedOutline() {
        var published = author.publishesACourseOf(2, Map.of("title", "Two modules"));

        var outline = http.get("/courses/{id}/outline", published.course())
                .expect(200)
                .json();

        assertThat(outline.at("/courseId").asString())
                .isEqualTo(published.course().toString());
        assertThat(outline.at("/organizationId").asString())
                .isEqualTo(author.organization().toString());
        assertThat(outline.at("/instructorId").asString()).isEqualTo(author.id().toString());
        assertThat(outline.at("/title").asString()).isEqualTo("Two modules");
        assertThat(outline.at("/version").asInt()).isEqualTo(1);
        assertThat(outline.at("/sequence").asInt()).isEqualTo(2);
        assertThat(outline.at("/modules")
                        .valueStream()
                        .map(it -> it.at("/moduleId").asString()))
                .containsExactlyElementsOf(
                        published.modules().stream().map(UUID::toString).toList());
        assertThat(outline.at("/modules/1/position").asInt()).isEqualTo(2);
        assertThat(outline.at("/modules/1/required").asBoolean()).isTrue();
    }

    /** As under a real policy, the index would go unused: array containment is not leakproof. */
    @Test
    void findsModulesByTheirIndexThoughTheTableIsFencedForWriters(@Autowired TestDatabase database) {
        String plan = database.asWeb(null, null, false, web -> {
            web.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    web.sql("explain select course_id from published_course where module_ids @> array[?]::uuid[]")
                            .param(Ids.next())
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("published_course_modules").doesNotContain("Seq Scan");
    }

    private List<String> found(String filter) {
        return ids(http.get("/courses?category={category}&" + filter, category));
    }

    private static List<String> ids(Http.Answer answer) {
        return answer.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private UUID addCategory(@Nullable UUID parent) {
        String slug = "s-" + Ids.next();
        Map<String, ?> body = parent == null
                ? Map.of("name", "Category", "slug", slug)
                : Map.of("name", "Category", "slug", slug, "parentId", parent);
        return UUID.fromString(http.as(Tokens.admin())
                .post("/categories", body)
                .expect(201)
                .json()
                .at("/id")
                .asString());
    }
}
