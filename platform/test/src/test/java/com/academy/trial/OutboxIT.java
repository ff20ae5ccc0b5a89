package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.trial.bell.RingBell;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrialTest
class OutboxIT {

    private final UUID bell = Ids.next();
    private final UUID organization = Ids.next();

    @Autowired
    RingBell ringBell;

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void hang() {
        Workers.run(Set.of(organization), () -> {
            ringBell.hang(bell, organization, Ids.next());
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
