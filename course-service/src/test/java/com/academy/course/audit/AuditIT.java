package com.academy.course.audit;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class AuditIT {

    @Autowired
    Http http;

    @Autowired
    TestEvents events;

    @Test
    void recordsTheWorkOfAnAuthorInItsOrder() {
        Author author = anAuthor(http);
        UUID course = author.drafts(Map.of("title", "A title of its own"));
        UUID module = author.addsModule(course, "One");
        UUID other = author.addsModule(course, "Two");
        UUID lesson = author.addsLesson(module, Map.of());
        UUID second = author.addsLesson(module, Map.of());
        author.http()
                .patch("/courses/{id}", Map.of("level", "ADVANCED"), course)
                .expect(200);
        author.http().patch("/modules/{id}", Map.of("required", false), module).expect(200);
        author.http().patch("/lessons/{id}", Map.of("preview", true), lesson).expect(200);
        author.http()
                .patch("/courses/{id}/modules/order", Map.of("moduleIds", List.of(other, module)), course)
                .expect(200);
        author.http()
                .patch("/modules/{id}/lessons/order", Map.of("lessonIds", List.of(second, lesson)), module)
                .expect(200);
        author.http().delete("/lessons/{id}", second).expect(204);
        author.http().delete("/modules/{id}", other).expect(204);
        author.publishes(course);
        author.http().post("/courses/{id}/archive", null, course).expect(200);
        author.http().post("/courses/{id}/archive", null, course).expect(200); // changes nothing
        UUID draft = author.drafts();
        author.http().delete("/courses/{id}", draft).expect(204);

        List<JsonNode> entries = audited(author.id(), 16);

        assertThat(entries)
                .extracting(it -> it.at("/action").asString())
                .containsExactly(
                        "COURSE_CREATED",
                        "MODULE_ADDED",
                        "MODULE_ADDED",
                        "LESSON_ADDED",
                        "LESSON_ADDED",
                        "COURSE_CHANGED",
                        "MODULE_CHANGED",
                        "LESSON_CHANGED",
                        "MODULES_ORDERED",
                        "LESSONS_ORDERED",
                        "LESSON_REMOVED",
                        "MODULE_REMOVED",
                        "COURSE_PUBLISHED",
                        "COURSE_ARCHIVED",
                        "COURSE_CREATED",
                        "COURSE_DELETED");
        assertThat(entries).allSatisfy(it -> {
            assertThat(it.at("/organizationId").asString())
                    .isEqualTo(author.organization().toString());
            assertThat(it.at("/sessionId").asString()).isNotBlank();
            assertThat(it.at("/origin").isNull()).isTrue();
            assertThat(it.toString()).doesNotContain("A title");
        });
        JsonNode changed = entries.get(5);
        assertThat(changed.at("/subjectKind").asString()).isEqualTo("COURSE");
        assertThat(changed.at("/subjectId").asString()).isEqualTo(course.toString());
        assertThat(changed.at("/facts/before/level").asString()).isEqualTo("BEGINNER");
        assertThat(changed.at("/facts/after/level").asString()).isEqualTo("ADVANCED");
        assertThat(entries.get(8).at("/facts/after/modules/0").asString()).isEqualTo(other.toString());
        assertThat(entries.get(8).at("/facts/before/modules/0").asString()).isEqualTo(module.toString());
        assertThat(entries.get(13).at("/facts/after/status").asString()).isEqualTo("ARCHIVED");
    }

    @Test
    void recordsAccessCodes() {
        Author author = anAuthor(http);
        UUID course = author.drafts();
        var codes = author.http()
                .post("/access-codes/generate", Map.of("courseId", course, "count", 2))
                .expect(201)
                .json();
        String code = codes.at("/items/0/id").asString();
        author.http()
                .patch("/access-codes/{id}", Map.of("expiresAt", "2100-01-01T00:00:00Z"), code)
                .expect(200);
        author.http()
                .patch("/access-codes/{id}", Map.of("expiresAt", "2100-01-01T00:00:00Z"), code)
                .expect(200); // changes nothing
        author.http().delete("/access-codes/{id}", code).expect(204);
        author.http().delete("/access-codes/{id}", code).expect(204); // changes nothing
        author.http()
                .with("Accept", "text/csv")
                .get("/access-codes?courseId=" + course)
                .expect(200);

        List<JsonNode> entries = audited(author.id(), 5);

        assertThat(entries)
                .extracting(it -> it.at("/action").asString())
                .containsExactly(
                        "COURSE_CREATED",
                        "ACCESS_CODES_GENERATED",
                        "ACCESS_CODE_CHANGED",
                        "ACCESS_CODE_DEACTIVATED",
                        "ACCESS_CODES_EXPORTED");
        assertThat(entries.get(1).at("/facts/after/count").asInt()).isEqualTo(2);
        assertThat(entries.get(2).at("/subjectId").asString()).isEqualTo(code);
        assertThat(entries.get(2).at("/facts/before/expiresAt").isNull()).isTrue();
        assertThat(entries.get(2).at("/facts/after/expiresAt").asString()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(entries.toString()).doesNotContain(codes.at("/items/0/code").asString());
    }

    @Test
    void recordsCategories() {
        UUID admin = Ids.next();
        Http asAdmin = http.as(Tokens.admin(admin));
        String category = asAdmin.post("/categories", Map.of("name", "History " + Ids.next()))
                .expect(201)
                .json()
                .at("/id")
                .asString();
        asAdmin.patch("/categories/{id}", Map.of("active", false), category).expect(200);
        asAdmin.delete("/categories/{id}", category).expect(204);

        List<JsonNode> entries = audited(admin, 3);

        assertThat(entries)
                .extracting(it -> it.at("/action").asString())
                .containsExactly("CATEGORY_ADDED", "CATEGORY_CHANGED", "CATEGORY_REMOVED");
        assertThat(entries.get(1).at("/facts/after/active").asBoolean()).isFalse();
        assertThat(entries.toString()).doesNotContain("History");
    }

    @Test
    void recordsNothingOfAChangeThatIsRolledBack() {
        Author author = anAuthor(http);
        UUID course = author.drafts();
        String slug = author.http()
                .get("/courses/{id}", author.drafts())
                .json()
                .at("/slug")
                .asString();

        author.http().patch("/courses/{id}", Map.of("slug", slug), course).expectProblem(409, "slug-taken");
        author.http().delete("/courses/{id}", course).expect(204);

        assertThat(audited(author.id(), 3))
                .extracting(it -> it.at("/action").asString())
                .containsExactly("COURSE_CREATED", "COURSE_CREATED", "COURSE_DELETED");
    }

    private List<JsonNode> audited(UUID actor, int atLeast) {
        return await().until(() -> events.audited(actor), it -> it.size() >= atLeast);
    }
}
