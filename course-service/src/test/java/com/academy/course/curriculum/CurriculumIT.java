package com.academy.course.curriculum;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.Author;
import com.academy.course.Author.Published;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.CountedStatements;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class CurriculumIT {

    /** The course, its parts, and what begins and ends a transaction. */
    private static final int FEW_STATEMENTS = 7;

    @Autowired
    Http http;

    private Author author;
    private Http organizationAdmin;
    private Http actingAdmin;

    @BeforeEach
    void hireAnAuthor() {
        author = anAuthor(http);
        organizationAdmin = http.as(Tokens.organizationAdmin(Ids.next(), author.organization()));
        actingAdmin = http.as(Tokens.admin())
                .with("X-Organization", author.organization().toString());
    }

    @Test
    void showsReadersAllModulesAndLessonsAsTheyWerePublished() {
        Published course = author.publishesACourseOf(2, Map.of("requiresCode", false));
        JsonNode before = curriculum(http, course.course());

        author.http()
                .patch(
                        "/modules/{id}",
                        Map.of("title", "Renamed"),
                        course.modules().getFirst())
                .expect(200);
        author.addsLesson(course.modules().getFirst(), Map.of("title", "Not published"));
        author.addsModule(course.course(), "Not published");

        for (Http reader : readers(course.course())) {
            var answer = reader.get("/courses/{id}/curriculum", course.course()).expect(200);
            assertThat(answer.json()).isEqualTo(before);
            assertThat(answer.headers().getETag()).isNull();
        }
        assertThat(before.at("/courseId").asString()).isEqualTo(course.course().toString());
        assertThat(before.at("/outlineVersion").asInt()).isEqualTo(1);
        assertThat(before.at("/version").isNull()).isTrue();
        assertThat(titles(before)).containsExactly("Module 1", "A lesson", "Module 2", "A lesson");
        author.publishes(course.course());
        JsonNode after = curriculum(http, course.course());
        assertThat(after.at("/outlineVersion").asInt()).isEqualTo(2);
        assertThat(titles(after))
                .containsExactly("Renamed", "A lesson", "Not published", "Module 2", "A lesson", "Not published");
    }

    @Test
    void saysWhatTheListsOfModulesAndLessonsSay() {
        Published course = author.publishesACourseOf(1, Map.of());
        UUID module = course.modules().getFirst();
        author.http()
                .patch("/modules/{id}", Map.of("description", "About it"), module)
                .expect(200);
        author.addsLesson(module, Map.of("title", "Open to all", "preview", true, "required", false));
        author.publishes(course.course());

        for (Http caller : List.of(http, author.http())) {
            JsonNode whole = curriculum(caller, course.course()).at("/modules/0");
            JsonNode listed = caller.get("/courses/{id}/modules", course.course())
                    .expect(200)
                    .json()
                    .at("/items/0");
            for (String field : List.of("id", "position", "title", "description", "required")) {
                assertThat(whole.get(field)).as(field).isEqualTo(listed.get(field));
            }
            assertThat(whole.at("/lessons"))
                    .isEqualTo(caller.get("/modules/{id}/lessons", module)
                            .expect(200)
                            .json()
                            .at("/items"));
        }
    }

    @Test
    void showsTheStaffOfTheCourseTheDraftInItsOrder() {
        Published course = author.publishesACourseOf(2, Map.of());
        UUID empty = author.addsModule(course.course(), "Empty");
        author.http()
                .patch(
                        "/courses/{id}/modules/order",
                        Map.of(
                                "moduleIds",
                                List.of(
                                        empty,
                                        course.modules().getLast(),
                                        course.modules().getFirst())),
                        course.course())
                .expect(200);
        String version = author.http()
                .get("/courses/{id}", course.course())
                .expect(200)
                .json()
                .at("/version")
                .asString();

        for (Http staff : List.of(author.http(), organizationAdmin, actingAdmin)) {
            var answer = staff.get("/courses/{id}/curriculum", course.course()).expect(200);
            assertThat(titles(answer.json())).containsExactly("Empty", "Module 2", "A lesson", "Module 1", "A lesson");
            assertThat(answer.json().at("/modules/0/lessons")).isEmpty();
            assertThat(answer.json().at("/outlineVersion").asInt()).isEqualTo(1);
            assertThat(answer.json().at("/version").asString()).isEqualTo(version);
            assertThat(answer.headers().getETag()).isEqualTo("\"" + version + "\"");
            staff.with("If-None-Match", "\"" + version + "\"")
                    .get("/courses/{id}/curriculum", course.course())
                    .expect(304);
        }
    }

    @Test
    void isFoundByTheSlugOfTheCourse() {
        Published course = author.publishesACourseOf(1, Map.of());
        String slug = http.get("/courses/{id}", course.course())
                .expect(200)
                .json()
                .at("/slug")
                .asString();

        assertThat(http.get("/courses/{slug}/curriculum", slug).expect(200).json())
                .isEqualTo(curriculum(http, course.course()));
    }

    @Test
    void doesNotExistOfADraftForOtherCallers() {
        UUID course = author.drafts();
        author.addsModule(course, "One");

        for (Http stranger : strangers()) {
            stranger.get("/courses/{id}/curriculum", course).expectProblem(404, "course-not-found");
        }
        for (Http staff : List.of(author.http(), organizationAdmin, actingAdmin)) {
            assertThat(curriculum(staff, course).at("/outlineVersion").asInt()).isZero();
        }
    }

    @Test
    void isLeftOfAnArchivedCourseToItsStudentsAndStaff() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false));
        Http student = enrolled(course);

        author.http().post("/courses/{id}/archive", null, course).expect(200);

        for (Http stranger : strangers()) {
            stranger.get("/courses/{id}/curriculum", course).expectProblem(404, "course-not-found");
        }
        for (Http reader : List.of(student, author.http(), organizationAdmin, actingAdmin)) {
            assertThat(curriculum(reader, course).at("/modules")).hasSize(1);
        }
        student.delete("/courses/{id}/enroll", course).expect(204);
        student.get("/courses/{id}/curriculum", course).expectProblem(404, "course-not-found");
    }

    @Test
    void costsTheSameFewStatementsForAnyCourse() {
        Published small = author.publishesACourseOf(1, Map.of("requiresCode", false));
        Published large = author.publishesACourseOf(12, Map.of("requiresCode", false));

        for (Http caller : List.of(http, http.as(Tokens.student(Ids.next())), author.http(), organizationAdmin)) {
            caller.get("/courses/{id}/curriculum", small.course()).expect(200);
            int ofSmall = statements(caller, small.course());
            assertThat(statements(caller, large.course())).isEqualTo(ofSmall);
            assertThat(ofSmall).isBetween(2, FEW_STATEMENTS);
        }
    }

    private static int statements(Http caller, UUID course) {
        return CountedStatements.during(
                () -> caller.get("/courses/{id}/curriculum", course).expect(200));
    }

    /** None of them is staff of the course. */
    private List<Http> readers(UUID course) {
        return Stream.concat(strangers().stream(), Stream.of(enrolled(course))).toList();
    }

    private List<Http> strangers() {
        return List.of(
                http,
                http.as(Tokens.student(Ids.next(), author.organization())),
                anAuthor(http, author.organization()).http(),
                anAuthor(http).http(),
                http.as(Tokens.instructor(author.id(), Ids.next())), // the same person in another organisation
                http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())),
                http.as(Tokens.admin()));
    }

    private Http enrolled(UUID course) {
        Http student = http.as(Tokens.student(Ids.next()));
        student.post("/courses/{id}/enroll", null, course).expect(201);
        return student;
    }

    private static JsonNode curriculum(Http caller, UUID course) {
        return caller.get("/courses/{id}/curriculum", course).expect(200).json();
    }

    /** Of the modules, each followed by those of its lessons. */
    private static List<String> titles(JsonNode curriculum) {
        return curriculum
                .at("/modules")
                .valueStream()
                .flatMap(module ->
                        Stream.concat(Stream.of(module), module.at("/lessons").valueStream()))
                .map(part -> part.at("/title").asString())
                .toList();
    }
}
