package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import com.academy.trial.bell.KeepChimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@TrialTest
class InboxIT {

    private final UUID clock = Ids.next();
    private final UUID organization = Ids.next();
    private final UUID key = Ids.next();

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    Http http;

    @Test
    void countsEachFactOnceThoughTheyComeTwiceAndInAnyOrder() {
        List<Fact> facts = new ArrayList<>();
        for (int sequence = 1; sequence <= 30; sequence++) {
            facts.add(chime(sequence, 1));
        }
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(7));

        facts.forEach(events::sendRaw);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(chimes()).isEqualTo(30);
            assertThat(progress()).isEqualTo("30 {}");
            assertThat(tally("received")).isEqualTo(60); // the last to come may be one that came before
        });
        assertThat(tally("applied")).isEqualTo(30);
        assertThat(tally("duplicates")).isEqualTo(30);
    }

    @Test
    void makesADeadLetterOfTheOneBadFactAndAppliesTheOthers() {
        for (int sequence = 1; sequence <= 9; sequence++) {
            events.sendRaw(chime(sequence, sequence == 5 ? -1 : 1));
        }

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(chimes()).isEqualTo(8);
            assertThat(progress()).isEqualTo("9 {5}");
        });
        assertThat(deadLetters()).isEqualTo(1);

        KeepChimes.REFUSES_NEGATIVE.set(false);
        try {
            http.as(Tokens.admin()).post("/internal/dead-letters/replay", null).expect(200);
        } finally {
            KeepChimes.REFUSES_NEGATIVE.set(true);
        }

        assertThat(chimes()).isEqualTo(9);
        assertThat(progress()).isEqualTo("9 {}");
        assertThat(deadLetters()).isZero();
        assertThat(tally("dead_lettered")).isZero();
        assertThat(tally("applied")).isEqualTo(9);
    }

    @Test
    void skipsARecordThatIsNoFact() {
        events.send(new ProducerRecord<>("auth-events", key.toString(), "{ not json"));
        events.sendRaw(chime(1, 1));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(chimes()).isEqualTo(1));
    }

    @Test
    void ignoresTypesItDoesNotKnowWithoutMissingThem() {
        events.sendRaw(fact("clock.wound.v1", 1, Map.of()));
        events.sendRaw(chime(2, 1));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(progress()).isEqualTo("2 {}"));
    }

    /** Imitates a crash whose last commits had not reached the disk, a failover, or a restored backup. */
    @Test
    void missesNothingIfItsDatabaseLosesTransactionsBetweenTwoBatches() {
        chimeAll(1, 3);
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("3 {}"));
        List<String> tables = List.of("consumer_position", "stream_progress", "consumer_tally", "chime");
        tables.forEach(table -> execute("create table copy_of_" + table + " as select * from " + table));
        chimeAll(4, 5);
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("5 {}"));

        execute(tables.stream()
                .map(table -> "delete from %1$s; insert into %1$s select * from copy_of_%1$s;".formatted(table))
                .collect(Collectors.joining("", "begin; ", "commit")));
        assertThat(chimes()).isEqualTo(3);
        events.sendRaw(chime(6, 1));

        await().untilAsserted(() -> assertThat(progress()).isEqualTo("6 {}"));
        assertThat(chimes()).isEqualTo(6);
        assertThat(tally("duplicates")).isZero();
        tables.forEach(table -> execute("drop table copy_of_" + table));
    }

    @Test
    void readsAgainWhatAPositionThatWasTooFarHadSkipped() {
        chimeAll(1, 3);
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("3 {}"));

        execute(
                "update consumer_position set next_offset = next_offset + 2 where projection = 'trial' and partition = %d"
                        .formatted(partition()));
        chimeAll(4, 6);

        await().untilAsserted(() -> assertThat(progress()).isEqualTo("6 {4,5}"));
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("6 {}"));
        assertThat(chimes()).isEqualTo(6);
        assertThat(tally("applied")).isEqualTo(6);
    }

    @Test
    void saysThatTheLogDoesNotHoldWhatItMissesAndSearchesNoMore() {
        chimeAll(1, 2);
        events.sendRaw(chime(4, 1));
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("4 {3}"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(searches()).isEqualTo(3));

        events.sendRaw(chime(3, 1));
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("4 {}"));
        assertThat(searches()).isZero();
    }

    @Test
    void keepsTheLeaderEpochAndTheTopicsIdWithThePosition() {
        chimeAll(1, 1);
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("1 {}"));

        assertThat(database.asAdministrator()
                        .sql("""
                                select leader_epoch is not null and topic_id is not null from consumer_position
                                where projection = 'trial' and topic = 'auth-events' and partition = ?""")
                        .param(partition())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Else a replay could overwrite what a batch has made of the stream meanwhile. */
    @Test
    void keepsTheLiveConsumerOutWhileADeadLetterIsReplayed() {
        chimeAll(1, 2);
        events.sendRaw(chime(3, -3));
        await().untilAsserted(() -> assertThat(progress()).isEqualTo("3 {3}"));

        List<Boolean> locked = new ArrayList<>();
        KeepChimes.REFUSES_NEGATIVE.set(false);
        KeepChimes.BEFORE.put(-3, () -> locked.add(isPositionLocked()));
        try {
            http.as(Tokens.admin()).post("/internal/dead-letters/replay", null).expect(200);
        } finally {
            KeepChimes.REFUSES_NEGATIVE.set(true);
            KeepChimes.BEFORE.clear();
        }

        assertThat(locked).containsExactly(true);
        assertThat(progress()).isEqualTo("3 {}");
    }

    @Test
    void countsAFactThatItsPublisherWithheldAsDeadLettered() {
        chimeAll(1, 1);
        events.sendRaw(chime(2, 1), Map.of("ce_withheld", "true"));
        chimeAll(3, 3);

        await().untilAsserted(() -> assertThat(progress()).isEqualTo("3 {}"));
        assertThat(chimes()).isEqualTo(2);
        assertThat(tally("received")).isEqualTo(3);
        assertThat(tally("dead_lettered")).isEqualTo(1);
        assertThat(deadLetters()).as("it is one of its publisher's").isZero();
    }

    private void chimeAll(int first, int last) {
        for (int sequence = first; sequence <= last; sequence++) {
            events.sendRaw(chime(sequence, 1));
        }
    }

    private void execute(String sql) {
        database.asAdministrator().sql(sql).update();
    }

    private int partition() {
        return database.asAdministrator()
                .sql("select partition from consumer_tally where projection = 'trial' and source = ? limit 1")
                .param("clocks-" + clock)
                .query(Integer.class)
                .single();
    }

    private int searches() {
        return database.asAdministrator()
                .sql("select searches from stream_progress where projection = 'trial' and subject = ?")
                .param("clock/" + clock)
                .query(Integer.class)
                .single();
    }

    private boolean isPositionLocked() {
        return database.asAdministrator()
                .sql("""
                        select next_offset from consumer_position
                        where projection = 'trial' and topic = 'auth-events' and partition = ? for update skip locked""")
                .param(partition())
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    private Fact chime(long sequence, int strokes) {
        return fact("clock.chimed.v1", sequence, Map.of("clockId", clock, "strokes", strokes, "unknown", "field"));
    }

    private Fact fact(String type, long sequence, Map<String, ?> payload) {
        return new Fact(
                "auth-events",
                type,
                "clocks-" + clock,
                "clock/" + clock,
                sequence,
                Ids.next(),
                key.toString(),
                organization,
                JsonMapper.shared().valueToTree(payload));
    }

    private int chimes() {
        return database.asAdministrator()
                .sql("select coalesce(sum(chimes), 0) from chime where clock_id = ?")
                .param(clock)
                .query(Integer.class)
                .single();
    }

    private String progress() {
        return database.asAdministrator()
                .sql(
                        "select through || ' ' || missing::text from stream_progress where projection = 'trial' and subject = ?")
                .param("clock/" + clock)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long tally(String column) {
        return database.asAdministrator()
                .sql("select sum(" + column + ") from consumer_tally where projection = 'trial' and source = ?")
                .param("clocks-" + clock)
                .query(Long.class)
                .single();
    }

    private int deadLetters() {
        return database.asAdministrator()
                .sql(
                        "select count(*) from dead_letter where projection = 'trial' and subject = ? and replayed_at is null")
                .param("clock/" + clock)
                .query(Integer.class)
                .single();
    }
}
