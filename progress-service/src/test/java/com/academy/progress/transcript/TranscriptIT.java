package com.academy.progress.transcript;

import static com.academy.progress.outline.OutlineFixtures.INSTRUCTOR;
import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TranscriptIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(10);

    @Test
    void showsSeventyPercentForSevenOfTen() {
        UUID enrollment = enrolled(student, published(course));
        for (int i = 0; i < 7; i++) {
            complete(enrollment, course, i).expect(200);
        }
        start(enrollment, 8);

        JsonNode seen = course(asStudent(), enrollment).expect(200).json();

        assertThat(seen.at("/completed").asInt()).isEqualTo(7);
        assertThat(seen.at("/total").asInt()).isEqualTo(10);
        assertThat(seen.at("/percent").asInt()).isEqualTo(70);
        assertThat(seen.at("/title").asString()).isEqualTo(course.title());
        assertThat(seen.at("/position").asString()).isEqualTo("enrollment/" + enrollment + "@8");
        assertThat(seen.at("/nextModuleId").asString())
                .isEqualTo(moduleOf(course, 7).value().toString());
        assertThat(seen.at("/modules").valueStream().map(it -> it.at("/state").asString()))
                .containsExactly(
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "NOT_STARTED",
                        "STARTED",
                        "NOT_STARTED");
        assertThat(seen.at("/modules/0/completedAt").asString()).isNotEmpty();
        assertThat(seen.at("/modules/8/startedAt").asString()).isNotEmpty();
    }

    @Test
    void countsByTheCurrentOutlineAndTakesNoCompletionAway() {
        Outline two = published(aCourseOf(2));
        UUID enrollment = enrolled(student, two);
        complete(enrollment, two, 0).expect(200);
        complete(enrollment, two, 1).expect(200);

        published(nextVersion(
                two, List.of(two.modules().getLast(), module(8, true), module(9, true), module(10, false))));

        JsonNode seen = course(asStudent(), enrollment).expect(200).json();
        assertThat(seen.at("/outlineVersion").asInt()).isEqualTo(2);
        assertThat(seen.at("/completed").asInt()).isEqualTo(1);
        assertThat(seen.at("/percent").asInt()).isEqualTo(33);
        assertThat(seen.at("/modules").size()).isEqualTo(4);
        assertThat(seen.at("/courseCompletedAt").asString()).isNotEmpty();
        assertThat(records(asStudent(), "/progress/enrollment/" + enrollment))
                .as("what was done stays stored")
                .hasSize(2);
    }

    @Test
    void isSeenByTheStudentTheInstructorAndTheAdminWhoActsThere() {
        UUID organization = course.organizationId();
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0);

        for (Http reader : List.of(
                asStudent(),
                http.as(Tokens.student(student, organization)),
                http.as(Tokens.instructor(INSTRUCTOR, organization)),
                http.as(Tokens.admin()).with("X-Organization", organization.toString()))) {
            assertThat(course(reader, enrollment)
                            .expect(200)
                            .json()
                            .at("/completed")
                            .asInt())
                    .isEqualTo(1);
            assertThat(records(reader, "/progress/enrollment/" + enrollment)).hasSize(1);
        }
    }

    @Test
    void doesNotExistForOtherCallers() {
        UUID organization = course.organizationId();
        UUID enrollment = enrolled(student, published(course));

        for (Http reader : List.of(
                http.as(Tokens.student(Ids.next(), organization)),
                http.as(Tokens.instructor(Ids.next(), organization)),
                http.as(Tokens.instructor(INSTRUCTOR, Ids.next())),
                http.as(Tokens.organizationAdmin(Ids.next(), organization)),
                http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())),
                http.as(Tokens.admin()))) {
            course(reader, enrollment).expectProblem(404, "enrollment-not-found");
            reader.get("/progress/enrollment/{id}", enrollment).expectProblem(404, "enrollment-not-found");
        }
        http.as(Tokens.student(student))
                .with("X-Organization", organization.toString())
                .get("/progress/course/{id}", enrollment)
                .expect(400);
    }

    @Test
    void listsOnesOwnRecordsNewestFirstPageByPage() {
        UUID first = enrolled(student, published(course));
        UUID second = enrolled(student, published(aCourseOf(1)));
        for (int i = 0; i < 5; i++) {
            complete(first, course, i).expect(200);
        }
        UUID stranger = enrolled(Ids.next(), course);
        assertThat(stranger).isNotEqualTo(second);

        List<JsonNode> all = records(asStudent(), "/progress/my-progress?limit=2");

        assertThat(all).hasSize(5);
        assertThat(all.stream().map(it -> it.at("/moduleId").asString())).containsExactly(modules(4, 3, 2, 1, 0));
        assertThat(all).allSatisfy(record -> {
            assertThat(record.at("/enrollmentId").asString()).isEqualTo(first.toString());
            assertThat(record.at("/userId").asString()).isEqualTo(student.toString());
            assertThat(record.at("/completed").asBoolean()).isTrue();
        });
    }

    @Test
    void listsToAdminsTheRecordsOfTheOrganizationActedOn() {
        UUID organization = course.organizationId();
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0);
        start(enrollment, 1);
        Outline elsewhere = published(aCourseOf(1));
        complete(enrolled(student, elsewhere), elsewhere, 0).expect(200);
        Http admin = http.as(Tokens.admin()).with("X-Organization", organization.toString());

        assertThat(records(admin, "/progress")).hasSize(2);
        assertThat(records(admin, "/progress?status=COMPLETED")).hasSize(1);
        assertThat(records(admin, "/progress?status=STARTED&userId=" + student)).hasSize(1);
        assertThat(records(admin, "/progress?courseId=" + course.courseId().value()))
                .hasSize(2);
        assertThat(records(admin, "/progress?courseId=" + elsewhere.courseId().value()))
                .isEmpty();
        assertThat(records(admin, "/progress?userId=" + Ids.next())).isEmpty();
        assertThat(records(admin, "/progress?limit=1")).hasSize(2);
        admin.get("/progress?status=SLEEPING").expectProblem(400, "invalid-request");
        admin.get("/progress?courseId=x").expectProblem(400, "invalid-request");
    }

    private void start(UUID enrollment, int module) {
        asStudent()
                .post(
                        "/progress",
                        Map.of(
                                "enrollmentId",
                                enrollment,
                                "moduleId",
                                moduleOf(course, module).value()))
                .expect(201);
    }

    private String[] modules(int... indices) {
        String[] ids = new String[indices.length];
        for (int i = 0; i < indices.length; i++) {
            ids[i] = moduleOf(course, indices[i]).value().toString();
        }
        return ids;
    }

    private static Answer course(Http reader, UUID enrollment) {
        return reader.get("/progress/course/{enrollment}", enrollment);
    }

    /** All pages. */
    private static List<JsonNode> records(Http reader, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = reader.get(path + cursor).expect(200).json();
            page.at("/items").forEach(all::add);
            if (page.at("/nextCursor").isNull()) {
                return all;
            }
            cursor = (path.contains("?") ? "&" : "?") + "cursor="
                    + page.at("/nextCursor").asString();
        }
    }
}
