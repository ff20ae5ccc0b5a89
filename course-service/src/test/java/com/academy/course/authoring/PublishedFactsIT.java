package com.academy.course.authoring;

import static com.academy.course.Author.anAuthor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class PublishedFactsIT {

    @Autowired
    Http http;

    @Autowired
    TestEvents events;

    @Test
    void arePublishedOnceAndInTheirOrder() {
        Author author = anAuthor(http);
        var course = author.publishesACourseOf(2, Map.of("title", "First"));
        author.publishes(course.course());
        author.http()
                .patch(
                        "/modules/{id}",
                        Map.of("required", false),
                        course.modules().getLast())
                .expect(200);
        author.publishes(course.course());
        author.http().post("/courses/{id}/archive", null, course.course()).expect(200);
        author.http().post("/courses/{id}/archive", null, course.course()).expect(200);

        String subject = "course/" + course.course();
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(events.heard("course-events", subject)).hasSize(4));

        List<Fact> facts = events.heard("course-events", subject);
        assertThat(facts)
                .extracting(Fact::type)
                .containsExactly(
                        "course.published.v1",
                        "course.outline-changed.v1",
                        "course.outline-changed.v1",
                        "course.archived.v1");
        assertThat(facts).extracting(Fact::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(facts).extracting(Fact::key).containsOnly(course.course().toString());
        assertThat(facts).extracting(Fact::organization).containsOnly(author.organization());
        assertThat(facts.get(2).payload().at("/version").asInt()).isEqualTo(2);
        assertThat(facts.get(2).payload().at("/modules/1/required").asBoolean()).isFalse();
        assertThat(facts.get(2).payload().at("/modules/1/moduleId").asString())
                .isEqualTo(course.modules().getLast().toString());
    }

    @Test
    void areTalliedForTheReconciliation() {
        anAuthor(http).publishesACourse();

        await().atMost(30, SECONDS).untilAsserted(() -> {
            var tally = http.as(Tokens.service("analytics-service", "course-service"))
                    .get("/internal/facts")
                    .expect(200)
                    .json()
                    .at("/items");
            assertThat(tally.valueStream()
                            .filter(it -> it.at("/type").asString().equals("course.published.v1")))
                    .isNotEmpty()
                    .allSatisfy(it -> {
                        assertThat(it.at("/writtenCount").asLong())
                                .isPositive()
                                .isEqualTo(it.at("/publishedCount").asLong());
                        assertThat(it.at("/writtenXor")).isEqualTo(it.at("/publishedXor"));
                    });
        });
    }
}
