package com.academy.progress.transcript;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StudentProgressIT extends ProgressServiceTest {

    @Test
    void tellsServicesHowFarAStudentIsInEachCourse() {
        Outline course = aCourseOf(10);
        UUID enrollment = enrolled(student, published(course));
        UUID untouched = enrolled(student, published(aCourseOf(4)));
        enrolled(Ids.next(), course);
        for (int i = 0; i < 7; i++) {
            complete(enrollment, course, i).expect(200);
        }

        JsonNode items = of(student, "").at("/items");

        assertThat(items).hasSize(2);
        JsonNode first = items.valueStream()
                .filter(it -> it.at("/enrollmentId").asString().equals(enrollment.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(first.at("/completed").asInt()).isEqualTo(7);
        assertThat(first.at("/total").asInt()).isEqualTo(10);
        assertThat(first.at("/percent").asInt()).isEqualTo(70);
        assertThat(first.at("/title").asString()).isEqualTo(course.title());
        assertThat(first.at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(items.valueStream()
                        .filter(it -> it.at("/enrollmentId").asString().equals(untouched.toString()))
                        .map(it -> it.at("/completed").asInt() + " of "
                                + it.at("/total").asInt()))
                .containsExactly("0 of 4");
    }

    @Test
    void keepsToAnOrganizationThatIsNamed() {
        Outline course = aCourseOf(2);
        enrolled(student, published(course));

        assertThat(of(student, "?organization=" + course.organizationId()).at("/items"))
                .hasSize(1);
        service().get(path(student) + "?organization=" + Ids.next()).expectProblem(404, "student-not-found");
        service().get(path(Ids.next())).expectProblem(404, "student-not-found");
    }

    @Test
    void refusesPeopleAndBadInput() {
        asStudent().get(path(student)).expectProblem(403, "not-for-this-role");
        http.as(Tokens.admin()).get(path(student)).expectProblem(403, "not-for-this-role");
        service().get(path(student) + "?organization=x").expectProblem(400, "invalid-request");
    }

    private JsonNode of(UUID user, String query) {
        return service().get(path(user) + query).expect(200).json();
    }

    private Http service() {
        return http.as(Tokens.service("auth-service", "progress-service"));
    }

    private static String path(UUID user) {
        return "/internal/students/" + user + "/progress";
    }
}
