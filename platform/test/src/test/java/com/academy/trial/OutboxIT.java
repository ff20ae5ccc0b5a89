package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.trial.bell.RingBell;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

@TrialTest
class OutboxIT {

    private final UUID bell = Ids.next();
    private final UUID organization = Ids.next();
    private final UUID user = Ids.next();

    @Autowired
    RingBell ringBell;

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    Http http;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("eventsHealthIndicator") HealthIndicator health;

    @Autowired
    @Qualifier("outboxRelay") SmartLifecycle relay;

    @BeforeEach
    void hang() {
        Workers.run(Set.of(organization), () -> {
            ringBell.hang(bell, organization, user);
            return true;
        });
    }

    @Test
    void publishesWhatWasCommittedInOrderAndForgetsIt() {
        ring(3, false);
        ring(2, false);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard())
                        .extracting(TestEvents.Fact::sequence)
                        .containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(heard()).allSatisfy(fact -> {
            assertThat(fact.source()).isEqualTo("trial");
            assertThat(fact.organization()).isEqualTo(organization);
        });
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void publishesNothingThatWasRolledBack() {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> ring(3, true));

        ring(1, false);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard())
                        .singleElement()
                        .extracting(TestEvents.Fact::sequence)
                        .isEqualTo(1L));
    }

    @Test
    void numbersFactsWithoutGapsHoweverManyWriteAtOnce() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var rings = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> ring(1, false)))
                    .toList();
            assertThat(rings).allSatisfy(it -> assertThat(it.get()).isPositive());
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard())
                        .extracting(TestEvents.Fact::sequence)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 40).boxed().toList()));
    }

    @Test
    void talliesWhatItPublished() {
        long before = published();

        ring(7, false);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(published()).isEqualTo(before + 7));
    }

    @Test
    void publishesNothingWhileItsDatabaseIsOlderThanTheLog() {
        ring(2, false);
        await().untilAsserted(() -> assertThat(heard()).hasSize(2));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        relay.stop();
        long newest = published("analytics-events");
        setPublished(newest - 1);

        relay.start();
        ring(1, false);

        await().untilAsserted(() -> assertThat(gauge("academy.outbox.stopped")).isEqualTo(1));
        assertThat(health()).isEqualTo(Status.DOWN);
        http.get("/bells/hello").expect(200);
        assertThat(heard()).hasSize(2);

        relay.stop();
        setPublished(newest);
        relay.start();

        await().untilAsserted(() -> assertThat(heard()).hasSize(3));
        assertThat(gauge("academy.outbox.stopped")).isZero();
        assertThat(health()).isEqualTo(Status.UP);
    }

    /** Positions of lost facts are used again: then the fact itself is compared, not its position. */
    @Test
    void knowsANewFactFromThatWhichTheLogHoldsUnderItsPosition() {
        ring(1, false);
        await().untilAsserted(() -> assertThat(heard()).hasSize(1));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        relay.stop();
        long newest = published("analytics-events");
        setPublished(newest - 1);
        execute("alter table outbox alter position restart with " + newest);
        ring(1, false);

        relay.start();

        await().untilAsserted(() -> assertThat(gauge("academy.outbox.stopped")).isEqualTo(1));
        relay.stop();
        assertThat(heard()).hasSize(1);
        execute("delete from outbox");
        execute("alter table outbox alter position restart with " + (newest + 1));
        setPublished(newest);
        relay.start();
        ring(1, false);
        await().untilAsserted(() -> assertThat(heard()).hasSize(2));
    }

    @Test
    void sendsAgainAfterACrashWhatItDoesNotKnowToBePublished() {
        ring(2, false);
        await().untilAsserted(() -> assertThat(waiting()).isZero());

        relay.stop();
        relay.start();
        ring(1, false);

        await().untilAsserted(() -> assertThat(heard()).hasSize(3));
        assertThat(gauge("academy.outbox.stopped")).isZero();
    }

    @Test
    void refusesAFactThatKafkaWouldNotTake() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> toll("x".repeat(1_000_000)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("fact-too-large"));

        toll("x".repeat(800_000));

        await().untilAsserted(() -> assertThat(heard())
                .singleElement()
                .satisfies(it -> assertThat(it.payload().at("/song").asString()).hasSize(800_000)));
    }

    /** One that was written before there was a limit, or by a service with a higher one. */
    @Test
    void makesADeadLetterOfAFactThatKafkaRefusesAndContinues() {
        relay.stop();
        toll("before");
        ring(1, false);
        execute(
                "update outbox set payload = '{\"song\":\"' || repeat('x', 2000000) || '\"}' where subject = 'bell/%s' and type = 'bell.tolled.v1'"
                        .formatted(bell));
        relay.start();

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        List<TestEvents.Fact> told = heard();
        assertThat(told).extracting(TestEvents.Fact::type).contains("bell.rung.v1", "bell.tolled.v1");
        assertThat(told)
                .filteredOn(it -> it.type().equals("bell.tolled.v1"))
                .allSatisfy(it -> assertThat(it.payload().toString()).isEqualTo("{}"));
        UUID letter = database.asAdministrator()
                .sql("""
                        select dead_letter_id from dead_letter
                        where projection = 'outbox' and subject = ? and length(payload) > 2000000""")
                .param("bell/" + bell)
                .query(UUID.class)
                .single();
        await().untilAsserted(() -> assertThat(events.heard("dead-letters", "dead-letter/" + letter))
                .singleElement()
                .satisfies(EventContract::assertHonoured));
    }

    @EventType("bell.tolled.v1")
    record Tolled(UUID bellId, UUID userId, String song) implements DomainEvent {

        @Override
        public String subject() {
            return Subject.of("bell", bellId);
        }

        @Override
        public UUID key() {
            return userId;
        }
    }

    private void toll(String song) {
        transactions.executeWithoutResult(_ -> outbox.publish(new Tolled(bell, user, song), 1));
    }

    private void execute(String sql) {
        database.asAdministrator().sql(sql).update();
    }

    private long published(String topic) {
        return database.asAdministrator()
                .sql("select position from outbox_published where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    private void setPublished(long position) {
        execute("update outbox_published set position = %d where topic = 'analytics-events'".formatted(position));
    }

    private Status health() {
        return Objects.requireNonNull(health.health()).getStatus();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private long ring(int times, boolean breaking) {
        return Workers.run(Set.of(organization), () -> ringBell.ring(bell, times, breaking));
    }

    private List<TestEvents.Fact> heard() {
        return events.heard("analytics-events", "bell/" + bell);
    }

    private int waiting() {
        return database.asAdministrator()
                .sql("select count(*) from outbox where subject = ?")
                .param("bell/" + bell)
                .query(Integer.class)
                .single();
    }

    private long published() {
        return database.asAdministrator()
                .sql("select coalesce(sum(count), 0) from outbox_tally where type = 'bell.rung.v1'")
                .query(Long.class)
                .single();
    }
}
