package com.academy.analytics.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonLearningIT extends AnalyticsServiceTest {

    @Test
    void listsTheCoursesOfAStudentInEveryOrganization() {
        var here = aCourse("Here", 3);
        var elsewhere = new Course(Ids.next(), Ids.next(), "Elsewhere", 2);
        var learned = new Enrolled(student, here);
        var left = new Enrolled(student, elsewhere);
        tell(here.outline(), learned.enrolled(), learned.completed(1), learned.completed(2));
        tell(elsewhere.outline(), left.enrolled(), left.completed(1), left.withdrawn());

        soon().untilAsserted(() -> {
            JsonNode courses = learning(student, "").at("/courses");
            assertThat(courses).hasSize(2);
            assertThat(courses.at("/0/title").asString()).isEqualTo("Here");
            assertThat(courses.at("/0/completed").asInt()).isEqualTo(2);
            assertThat(courses.at("/0/percent").asInt()).isEqualTo(66);
            assertThat(courses.at("/0/status").asString()).isEqualTo("ACTIVE");
            assertThat(courses.at("/1/completed").asInt()).isEqualTo(1);
            assertThat(courses.at("/1/status").asString()).isEqualTo("DROPPED");
        });
        JsonNode there =
                learning(student, "?organization=" + elsewhere.organization).at("/courses");
        assertThat(there).hasSize(1);
        assertThat(there.at("/0/courseId").asString()).isEqualTo(elsewhere.id.toString());
    }

    @Test
    void countsTheCoursesAndStudentsOfAnInstructorInEveryOrganization() {
        var first = aCourse("First", 1);
        var second = new Course(Ids.next(), instructor, "Second", 1);
        var archived = aCourse("Archived", 1);
        var left = new Enrolled(Ids.next(), first);
        tell(first.outline(), second.outline(), archived.outline(), archived.archived());
        tell(new Enrolled(student, first).enrolled(), new Enrolled(student, second).enrolled());
        tell(new Enrolled(Ids.next(), second).enrolled(), new Enrolled(Ids.next(), archived).enrolled());
        tell(left.enrolled(), left.withdrawn());

        soon().untilAsserted(() -> {
            JsonNode taught = learning(instructor, "").at("/taught");
            assertThat(taught.at("/courses").asInt()).isEqualTo(2);
            assertThat(taught.at("/students").asInt()).isEqualTo(2);
        });
        soon().untilAsserted(() -> {
            JsonNode there =
                    learning(instructor, "?organization=" + organization).at("/taught");
            assertThat(there.at("/courses").asInt()).isEqualTo(1);
            assertThat(there.at("/students").asInt()).isEqualTo(1);
        });
    }

    @Test
    void isEmptyForAPersonWithoutCourses() {
        JsonNode learning = learning(Ids.next(), "");

        assertThat(learning.at("/courses")).isEmpty();
        assertThat(learning.at("/taught/courses").asInt(-1)).isZero();
        assertThat(learning.at("/taught/students").asInt(-1)).isZero();
    }

    private JsonNode learning(UUID person, String query) {
        return http.as(Tokens.service("auth-service", "analytics-service"))
                .get("/internal/people/" + person + "/learning" + query)
                .expect(200)
                .json();
    }
}
