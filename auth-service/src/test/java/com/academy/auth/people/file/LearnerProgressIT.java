package com.academy.auth.people.file;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.platform.test.Tokens.PUBLIC_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LearnerProgressIT extends LearningServices {

    @Autowired
    Http http;

    @Test
    void showsWhatTheLearningRecordSays() {
        Person ada = aPerson(http);
        UUID course = Ids.next();
        answer(ada, row(course, "ACTIVE", 7, 10), row(Ids.next(), "COMPLETED", 8, 8), row(Ids.next(), "DROPPED", 1, 9));

        JsonNode progress = progress(ada);

        assertThat(progress.at("/complete").asBoolean()).isTrue();
        assertThat(progress.at("/missing").isNull()).isTrue();
        assertThat(progress.at("/enrolled").asInt()).isEqualTo(2);
        assertThat(progress.at("/completed").asInt()).isEqualTo(15);
        assertThat(progress.at("/total").asInt()).isEqualTo(18);
        assertThat(progress.at("/percent").asInt()).as("rounded down").isEqualTo(83);
        assertThat(progress.at("/courses")).hasSize(3);
        assertThat(progress.at("/courses/0/courseId").asString()).isEqualTo(course.toString());
        assertThat(progress.at("/courses/0/title").asString()).isEqualTo("Internet of Things");
    }

    @Test
    void asksInItsOwnName() {
        Person ada = aPerson(http);
        answer(ada);

        progress(ada);

        assertThat(ASKED).singleElement().asString().endsWith(" Bearer a-service-token");
    }

    @Test
    void asksForAnOrganizationsOwnCoursesOnly() {
        Person ada = aPerson(http);
        answer(ada);

        http.as(Tokens.organizationAdmin(Ids.next(), PUBLIC_ORGANIZATION))
                .get(path(ada))
                .expect(200);
        http.as(Tokens.admin()).get(path(ada)).expect(200);

        assertThat(ASKED).hasSize(2).first().asString().contains("organization=" + PUBLIC_ORGANIZATION);
        assertThat(ASKED).last().asString().doesNotContain("organization=");
    }

    @Test
    void isRefusedToOtherUsers() {
        Person ada = aPerson(http);
        answer(ada);

        http.as(aPerson(http).token()).get(path(ada)).expectProblem(404, "user-not-found");
        http.as(Tokens.instructor(Ids.next(), PUBLIC_ORGANIZATION))
                .get(path(ada))
                .expectProblem(404, "user-not-found");
        http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())).get(path(ada)).expectProblem(404, "user-not-found");
        http.get(path(ada)).expectProblem(401, "not-signed-in");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void tellsWhatAnalyticsHasCountedWhileTheLearningRecordIsDown() {
        Person ada = aPerson(http);
        answer(ada, row(Ids.next(), "ACTIVE", 4, 4));
        counts(ada, 0, 0, row("ACTIVE", 3, 4));
        PROGRESS.stop();
        try {
            JsonNode partial =
                    await().until(() -> progress(ada), it -> it.at("/total").asInt() == 4);

            assertThat(partial.at("/complete").asBoolean()).isFalse();
            assertThat(partial.at("/missing/reason").asString()).contains("progress-service does not answer");
            assertThat(partial.at("/missing/retryAfterSeconds").asInt()).isPositive();
            assertThat(partial.at("/percent").asInt()).isEqualTo(75);
            assertThat(partial.at("/courses/0/status").asString()).isEqualTo("ACTIVE");
            Instant asked = Instant.now();
            for (int i = 0; i < 10; i++) {
                progress(ada);
            }
            assertThat(Duration.between(asked, Instant.now()))
                    .as("an open circuit answers at once")
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            PROGRESS.restart();
        }
        JsonNode whole =
                await().until(() -> progress(ada), it -> it.at("/complete").asBoolean());
        assertThat(whole.at("/percent").asInt()).isEqualTo(100);
    }

    @Test
    void tellsThatNothingIsKnownWhileNeitherServiceAnswers() {
        Person ada = aPerson(http);
        REFUSED.add(progressOf(ada));
        REFUSED.add(learningOf(ada));

        JsonNode unknown = progress(ada);

        assertThat(unknown.at("/complete").asBoolean()).isFalse();
        assertThat(unknown.at("/courses")).isEmpty();
    }

    @Test
    void knowsOfNoCourseWhereTheLearningRecordKnowsOfNone() {
        JsonNode progress = progress(aPerson(http)); // nothing to answer with is a 404 here

        assertThat(progress.at("/complete").asBoolean()).isTrue();
        assertThat(progress.at("/courses")).isEmpty();
        assertThat(progress.at("/percent").asInt()).isZero();
    }

    private JsonNode progress(Person person) {
        return http.as(person.token()).get(path(person)).expect(200).json();
    }

    private static void answer(Person person, Object... rows) {
        ANSWERS.put(progressOf(person), Map.of("items", List.of(rows)));
    }

    private static String path(Person person) {
        return "/users/" + person.id() + "/progress";
    }
}
