package com.academy.course;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.Author.Published;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The use cases' own checks by themselves: row-level security shows everything to everyone here. */
@CourseServiceTest
class UseCaseChecksIT {

    private static final List<String> FENCED = List.of(
            "course",
            "course_module",
            "lesson",
            "lesson_content",
            "outline",
            "course_seats",
            "access_code",
            "redemption",
            "enrollment");

    @Autowired
    Http http;

    private Author author;
    private Published course;
    private String code;
    private String codeId;
    private String enrollment;

    @BeforeAll
    static void takeTheFencesDown(@Autowired TestDatabase database) {
        FENCED.forEach(table -> database.asAdministrator()
                .sql("create policy no_fence on " + table + " using (true) with check (true)")
                .update());
    }

    @AfterAll
    static void putTheFencesUp(@Autowired TestDatabase database) {
        FENCED.forEach(table -> database.asAdministrator()
                .sql("drop policy no_fence on " + table)
                .update());
    }

    @BeforeEach
    void runACourseWithAStudent() {
        author = anAuthor(http);
        course = author.publishesACourseOf(1, Map.of());
        code = author.generates(course.course(), "UNLIMITED", Map.of()).getFirst();
        codeId = author.http()
                .get("/access-codes?courseId={id}", course.course())
                .json()
                .at("/items/0/id")
                .asString();
        enrollment = http.as(Tokens.student(Ids.next()))
                .post("/access-codes/redeem", Map.of("code", code))
                .expect(200)
                .json()
                .at("/enrollmentId")
                .asString();
    }

    @Test
    void hideOtherPeoplesRecords() {
        for (Http stranger : List.of(
                http.as(Tokens.student(Ids.next(), author.organization())),
                http.as(Tokens.student(Ids.next())),
                anAuthor(http, author.organization()).http(),
                anAuthor(http).http(),
                http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())),
                http.as(Tokens.admin()))) {
            stranger.get("/enrollments/{id}", enrollment).expectProblem(404, "enrollment-not-found");
            stranger.get("/lessons/{id}", course.lessons().getFirst()).expectProblem(404, "lesson-not-found");
            assertThat(stranger.get("/enrollments")
                            .json()
                            .at("/items")
                            .valueStream()
                            .map(it -> it.at("/id").asString()))
                    .doesNotContain(enrollment);
        }
    }

    @Test
    void hideWhatIsNotTheirsFromOtherStaff() {
        for (Http stranger : List.of(
                anAuthor(http, author.organization()).http(),
                anAuthor(http).http(),
                http.as(Tokens.instructor(author.id(), Ids.next())),
                http.as(Tokens.admin()))) {
            UUID id = course.course();
            UUID module = course.modules().getFirst();
            UUID lesson = course.lessons().getFirst();
            stranger.patch("/courses/{id}", Map.of("title", "x"), id).expect(404);
            stranger.post("/courses/{id}/publish", null, id).expect(404);
            stranger.post("/courses/{id}/archive", null, id).expect(404);
            stranger.delete("/courses/{id}", id).expect(404);
            stranger.post("/courses/{id}/modules", Map.of("title", "x"), id).expect(404);
            stranger.patch("/modules/{id}", Map.of("title", "x"), module).expect(404);
            stranger.delete("/modules/{id}", module).expect(404);
            stranger.patch("/lessons/{id}", Map.of("title", "x"), lesson).expect(404);
            stranger.delete("/lessons/{id}", lesson).expect(404);
            stranger.get("/courses/{id}/students", id).expect(404);
            stranger.get("/enrollments?courseId={id}", id).expect(404);
            stranger.get("/access-codes/{id}", codeId).expect(404);
            stranger.get("/access-codes/{id}/redemptions", codeId).expect(404);
            stranger.patch("/access-codes/{id}", Map.of(), codeId).expect(404);
            stranger.delete("/access-codes/{id}", codeId).expect(404);
            stranger.post("/access-codes/generate", Map.of("courseId", id)).expect(404);
            assertThat(stranger.get("/access-codes").json().at("/items")).isEmpty();
            assertThat(stranger.get("/courses?mine=true")
                            .json()
                            .at("/items")
                            .valueStream()
                            .map(it -> it.at("/id").asString()))
                    .doesNotContain(id.toString());
        }
    }

    @Test
    void hideDraftsAndArchivedOutlines() {
        UUID draft = author.drafts();
        UUID module = author.addsModule(draft, "One");
        UUID lesson = author.addsLesson(module, Map.of("preview", true));
        author.http().post("/courses/{id}/archive", null, course.course()).expect(200);

        for (Http stranger : List.of(
                http,
                http.as(Tokens.student(Ids.next())),
                anAuthor(http, author.organization()).http(),
                http.as(Tokens.admin()))) {
            stranger.get("/courses/{id}", draft).expect(404);
            stranger.get("/courses/{id}/modules", draft).expect(404);
            stranger.get("/modules/{id}", module).expect(404);
            stranger.get("/modules/{id}/lessons", module).expect(404);
            stranger.get("/lessons/{id}", lesson).expect(404);
            stranger.get("/courses/{id}", course.course()).expect(404);
            stranger.get("/courses/{id}/outline", course.course()).expect(404);
            stranger.get("/modules/{id}", course.modules().getFirst()).expect(404);
        }
    }
}
