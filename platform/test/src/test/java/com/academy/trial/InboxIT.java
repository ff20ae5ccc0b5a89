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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

        facts.forEach(events::send);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(chimes()).isEqualTo(30);
            assertThat(progress()).isEqualTo("30 {}");
            assertThat(tally("received")).isEqualTo(60); // the last to come may be one that came before
        });
        assertThat(tally("applied")).isEqualTo(30);
        assertThat(tally("duplicates")).isEqualTo(30);
    }

    @Test
    void buriesTheOneBadFactAndTakesTheOthers() {
        for (int sequence = 1; sequence <= 9; sequence++) {
            events.send(chime(sequence, sequence == 5 ? -1 : 1));
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
    void stepsOverWhatIsNoFactAtAll() {
        events.send(new ProducerRecord<>("auth-events", key.toString(), "{ not json"));
        events.send(chime(1, 1));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(chimes()).isEqualTo(1));
    }

    @Test
    void ignoresTypesItDoesNotKnowWithoutMissingThem() {
        events.send(
                "auth-events", "clock.wound.v1", "clocks-" + clock, "clock/" + clock, 1, key, organization, Map.of());
        events.send(chime(2, 1));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(progress()).isEqualTo("2 {}"));
    }

    private Fact chime(long sequence, int strokes) {
        var payload = tools.jackson.databind.json.JsonMapper.shared()
                .valueToTree(Map.of("clockId", clock, "strokes", strokes, "unknown", "field"));
        return new Fact(
                "auth-events",
                "clock.chimed.v1",
                "clocks-" + clock,
                "clock/" + clock,
                sequence,
                Ids.next(),
                key.toString(),
                organization,
                payload);
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
