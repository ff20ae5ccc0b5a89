package com.academy.analytics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Enrolled;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ReconciliationIT extends AnalyticsServiceTest {

    private static final String TYPE = "module.completed.v1";

    private final String source = "progress-" + Ids.next();
    private final Enrolled enrolled = new Enrolled(student, aCourse("Reconciled", 5));

    @Autowired
    WatchGaps watchGaps;

    @Autowired
    ReconciliationQueries reconciliation;

    @Autowired
    Clock clock;

    @Test
    void findsNothingWhenAllHasCome() {
        List<Fact> facts = List.of(enrolled.completed(1), enrolled.completed(2), enrolled.completed(3));
        sendAll(facts);
        sendAll(facts.subList(0, 2)); // again, as after a crash
        told(facts);

        soon().untilAsserted(() -> {
            JsonNode row = row(reconcile());
            assertThat(row.at("/received").asInt()).isEqualTo(5);
            assertThat(row.at("/state").asString()).isEqualTo("EQUAL");
            assertThat(row.at("/written").asInt()).isEqualTo(3);
            assertThat(row.at("/published").asInt()).isEqualTo(3);
            assertThat(row.at("/applied").asInt()).isEqualTo(3);
            assertThat(row.at("/duplicates").asInt()).isEqualTo(2);
            assertThat(row.at("/difference").asInt(-1)).isZero();
            assertThat(row.at("/xorMatches").asBoolean()).isTrue();
        });
        assertThat(PUBLISHERS.authorizations)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).startsWith("Bearer "));
    }

    @Test
    void namesAFactThatWasLost(CapturedOutput log) {
        List<Fact> facts = List.of(enrolled.completed(1), enrolled.completed(2), enrolled.completed(3));
        sendAll(List.of(facts.get(0), facts.get(2)));
        told(facts);

        soon().untilAsserted(() -> {
            JsonNode answer = reconcile();
            JsonNode row = row(answer);
            assertThat(row.at("/applied").asInt()).isEqualTo(2);
            assertThat(row.at("/state").asString()).isEqualTo("DIFFERENT");
            assertThat(row.at("/difference").asInt()).isEqualTo(1);
            assertThat(row.at("/xorMatches").asBoolean(true)).isFalse();
            assertThat(answer.at("/differences").asLong()).isPositive();
            assertThat(answer.at("/gaps").valueStream())
                    .filteredOn(it -> it.at("/source").asString().equals(source))
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.at("/subject").asString()).isEqualTo("enrollment/" + enrolled.id);
                        assertThat(gap.at("/sequence").asLong()).isEqualTo(2);
                        assertThat(gap.at("/lost").asBoolean(true))
                                .as("it is still searched for")
                                .isFalse();
                    });
        });

        watchGaps.watch();
        assertThat(log).as("not before a minute has passed").doesNotContain(enrolled.id.toString());

        database.asAdministrator()
                .sql("update stream_progress set missing_since = missing_since - interval '2 minutes' where source = ?")
                .param(source)
                .update();
        watchGaps.watch();
        watchGaps.watch();
        assertThat(log.getAll().split("fact 2 of enrollment/" + enrolled.id, -1))
                .as("named once")
                .hasSize(2);

        database.asAdministrator()
                .sql("update stream_progress set searches = 3 where source = ?")
                .param(source)
                .update();
        watchGaps.watch();
        assertThat(log).contains("; the log does not hold it");
        assertThat(reconcile().at("/gaps").valueStream())
                .filteredOn(it -> it.at("/source").asString().equals(source))
                .allSatisfy(it -> assertThat(it.at("/lost").asBoolean()).isTrue());

        sendAll(List.of(facts.get(1)));
        soon().untilAsserted(() -> {
            assertThat(row(reconcile()).at("/state").asString()).isEqualTo("EQUAL");
            assertThat(reconciliation.gaps(clock.instant()))
                    .noneMatch(it -> it.source().equals(source));
        });
    }

    @Test
    void noticesAnotherFactInPlaceOfTheRightOne() {
        List<Fact> written = List.of(enrolled.completed(1), enrolled.completed(2));
        sendAll(List.of(written.get(0), new Enrolled(Ids.next(), enrolled.course).completed(1)));
        told(written);

        soon().untilAsserted(() -> {
            JsonNode row = row(reconcile());
            assertThat(row.at("/applied").asInt()).isEqualTo(2);
            assertThat(row.at("/xorMatches").asBoolean(true)).isFalse();
            assertThat(row.at("/difference").asInt()).isEqualTo(1);
        });
    }

    @Test
    void answersInPartWhenAServiceIsDown() {
        List<Fact> facts = List.of(enrolled.completed(1));
        sendAll(facts);
        told(facts);
        PUBLISHERS.goDown("course-service");

        soon().untilAsserted(() -> {
            JsonNode answer = reconcile();
            assertThat(answer.at("/complete").asBoolean(true)).isFalse();
            assertThat(answer.at("/items").valueStream())
                    .filteredOn(it -> it.at("/source").asString().equals("course-service"))
                    .isNotEmpty()
                    .allSatisfy(it -> {
                        assertThat(it.at("/state").asString()).isEqualTo("UNKNOWN");
                        assertThat(it.at("/difference").isNull()).isTrue();
                    });
            assertThat(row(answer).at("/state").asString()).isEqualTo("EQUAL");
        });
    }

    @Test
    void missesNoStateThatANewerOneReplaced() {
        String profiles = "auth-" + Ids.next();
        UUID user = Ids.next();
        tell(TestEvents.fact(
                        "user.profile-changed.v1",
                        "profile/" + user,
                        3,
                        user,
                        Map.of("userId", user, "name", "Ann", "email", "ann@example.org"))
                .from(profiles));
        PUBLISHERS.wrote("auth-service", profiles, "user.profile-changed.v1", hour(), 3, 4711);

        soon().untilAsserted(() -> {
            JsonNode row = reconcile()
                    .at("/items")
                    .valueStream()
                    .filter(it -> it.at("/source").asString().equals(profiles))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.at("/applied").asInt()).isEqualTo(1);
            assertThat(row.at("/superseded").asInt()).isEqualTo(2);
            assertThat(row.at("/difference").asInt(-1)).isZero();
        });
        assertThat(reconciliation.gaps(clock.instant()))
                .noneMatch(it -> it.source().equals(profiles));
    }

    @Test
    void namesAnEnrollmentWhoseLastFactWasLost(CapturedOutput log) {
        tell(enrolled.course.outline(), enrolled.enrolled(), enrolled.completed(1));
        PUBLISHERS.recorded(organization, enrolled.id, 2, 2, 5);

        soon().untilAsserted(() -> {
            JsonNode answer = reconcile();
            assertThat(answer.at("/enrollments").valueStream()).singleElement().satisfies(it -> {
                assertThat(it.at("/enrollmentId").asString()).isEqualTo(enrolled.id.toString());
                assertThat(it.at("/recorded").toString()).isEqualTo("{\"sequence\":2,\"completed\":2,\"total\":5}");
                assertThat(it.at("/projected").toString()).isEqualTo("{\"sequence\":1,\"completed\":1,\"total\":5}");
            });
            assertThat(answer.at("/differences").asLong()).isPositive();
        });
        watchGaps.compare();
        assertThat(log).as("it may be on its way").doesNotContain("enrollment/" + enrolled.id);
        watchGaps.compare();
        watchGaps.compare();
        assertThat(log.getAll().split("enrollment/" + enrolled.id + " is at", -1))
                .as("named once")
                .hasSize(2);

        tell(enrolled.completed(2));
        soon().untilAsserted(
                        () -> assertThat(reconcile().at("/enrollments").size()).isZero());
    }

    @Test
    void findsARowThatIsWrongThoughAllFactsCame() {
        tell(enrolled.course.outline(), enrolled.enrolled(), enrolled.completed(1));
        PUBLISHERS.recorded(organization, enrolled.id, 1, 1, 5);
        soon().untilAsserted(() -> {
            assertThat(reconcile().at("/enrollments").size()).isZero();
            assertThat(database.asAdministrator()
                            .sql("update course_progress set completed = 3 where enrollment_id = ? and completed = 1")
                            .param(enrolled.id)
                            .update())
                    .isOne();
        });

        assertThat(reconcile().at("/enrollments/0/projected/completed").asInt()).isEqualTo(3);
    }

    @Test
    void saysThatItCouldNotCompareEnrollments() {
        PUBLISHERS.goDown("progress-service");

        assertThat(reconcile().at("/complete").asBoolean(true)).isFalse();
        assertThat(reconcile().at("/enrollments").size()).isZero();
    }

    private void sendAll(List<Fact> facts) {
        facts.forEach(it -> tell(it.from(source)));
    }

    private void told(List<Fact> facts) {
        long xor = facts.stream().mapToLong(it -> hash(it.id())).reduce(0, (a, b) -> a ^ b);
        PUBLISHERS.wrote("progress-service", source, TYPE, hour(), facts.size(), xor);
    }

    private JsonNode reconcile() {
        return http.as(Tokens.admin())
                .get("/analytics/reconciliation")
                .expect(200)
                .json();
    }

    private JsonNode row(JsonNode answer) {
        return answer.at("/items")
                .valueStream()
                .filter(it -> it.at("/source").asString().equals(source)
                        && it.at("/type").asString().equals(TYPE))
                .findFirst()
                .orElseThrow(AssertionError::new);
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** As the platform spreads ids over 64 bits. */
    private static long hash(UUID id) {
        long mixed = id.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ id.getLeastSignificantBits();
        return mixed ^ (mixed >>> 32);
    }
}
