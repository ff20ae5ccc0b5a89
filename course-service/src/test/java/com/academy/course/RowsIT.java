package com.academy.course;

import com.academy.course.Author.Published;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.RowMatrix;
import com.academy.platform.test.contract.RowMatrix.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every endpoint, each role, and rows of their own, of others and of other organisations. A course is its author's, and
 * a draft unless only published ones have what the path names; an enrolment is its student's.
 */
@CourseServiceTest
class RowsIT {

    @Autowired
    Http http;

    @Test
    void areReachedByTheRolesThatThePermissionsSay(@Autowired RowMatrix matrix) {
        matrix.assertHolds(
                new RowMatrix.World() {},
                Map.ofEntries(
                        row("/courses/{id}", owner -> author(owner).drafts()),
                        row("/courses/{id}/archive", owner -> published(owner).course()),
                        row("/courses/{id}/enroll", this::openCourseWith),
                        row("/courses/{id}/outline", owner -> published(owner).course()),
                        row("/courses/{id}/publish", this::finishedDraft),
                        row("/courses/{id}/students", owner -> published(owner).course()),
                        row("/modules/{id}", this::draftedModule),
                        row("/sections/{id}", this::draftedModule),
                        row("/lessons/{id}", this::lessonOpenTo),
                        row("/access-codes/{id}", this::code),
                        row("/enrollments/{id}", this::enrollment)),
                new CourseSamples(http).all());
    }

    private static Map.Entry<String, Function<Person, List<?>>> row(String path, Function<Person, Object> id) {
        return Map.entry(path, owner -> List.of(id.apply(owner)));
    }

    /** The owner made the course as an instructor; the role of the caller is what the matrix varies. */
    private Author author(Person owner) {
        return new Author(
                http.as(Tokens.instructor(owner.id(), owner.organization())), owner.id(), owner.organization());
    }

    private Published published(Person owner) {
        return author(owner).publishesACourseOf(1, Map.of());
    }

    private UUID finishedDraft(Person owner) {
        UUID course = author(owner).drafts();
        author(owner).addsLesson(author(owner).addsModule(course, "A module"), Map.of());
        return course;
    }

    private UUID draftedModule(Person owner) {
        return author(owner).addsModule(author(owner).drafts(), "A module");
    }

    private UUID openCourseWith(Person student) {
        UUID course = Author.anAuthor(http, student.organization()).publishesACourse(Map.of("requiresCode", false));
        http.as(Tokens.student(student.id(), student.organization()))
                .post("/courses/{id}/enroll", null, course)
                .expect(201);
        return course;
    }

    /** Its author is one of its students, too, so that it is a student's own. */
    private UUID lessonOpenTo(Person owner) {
        Published course = author(owner).publishesACourseOf(1, Map.of("requiresCode", false));
        http.as(Tokens.student(owner.id(), owner.organization()))
                .post("/courses/{id}/enroll", null, course.course())
                .expect(201);
        return course.lessons().getFirst();
    }

    private String code(Person owner) {
        return http.as(Tokens.instructor(owner.id(), owner.organization()))
                .post(
                        "/access-codes/generate",
                        Map.of("courseId", published(owner).course(), "type", "MULTI_USE", "maxUses", 9))
                .expect(201)
                .json()
                .at("/items/0/id")
                .asString();
    }

    private String enrollment(Person student) {
        UUID course = Author.anAuthor(http, student.organization()).publishesACourse(Map.of("requiresCode", false));
        return http.as(Tokens.student(student.id(), student.organization()))
                .post("/courses/{id}/enroll", null, course)
                .expect(201)
                .json()
                .at("/id")
                .asString();
    }
}
