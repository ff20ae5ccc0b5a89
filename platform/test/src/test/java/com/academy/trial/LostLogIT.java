package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.OwnBroker;
import com.academy.platform.test.ServiceTest;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What a consumer makes of a log that is no longer the one that it has read. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=lost-log",
            "management.server.port=0",
            "spring.flyway.locations=classpath:db/trial",
            "platform.outbox.topic=analytics-events"
        })
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class LostLogIT {

    @TempDir
    static Path folder;

    private static OwnBroker broker;
    private static TestEvents events;

    private final UUID organization = Ids.next();

    @Autowired
    TestDatabase database;

    @Autowired
    Http http;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void kafka(DynamicPropertyRegistry properties) throws Exception {
        broker = new OwnBroker(folder);
        broker.makeTopics("auth-events", "analytics-events", "dead-letters");
        events = broker.events();
        properties.add("spring.kafka.bootstrap-servers", broker::address);
    }

    @AfterAll
    static void end() {
        events.close();
        broker.close();
    }

    /** A plain offset would pass over as many new facts as were lost. */
    @Test
    @Order(1)
    void readsAllThatIsWrittenAfterTheLogHasLostItsEnd(CapturedOutput output) throws Exception {
        UUID before = Ids.next();
        chimes(before, 1, 30);
        await().untilAsserted(() -> assertThat(progress(before)).isEqualTo("30 {}"));

        broker.loseTheEndOf("auth-events", 0.3);
        UUID after = Ids.next();
        chimes(after, 1, 40);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(progress(after)).isEqualTo("40 {}"));
        assertThat(counted(after)).isEqualTo(40);
        assertThat(counted(before)).isEqualTo(30);
        assertThat(output).contains("lost the end of its log");
        assertThat(stopped()).isZero();
    }

    /** It has the same name and, once it has grown, the same offsets. */
    @Test
    @Order(2)
    void stopsWhenATopicWasCreatedAgain(CapturedOutput output) throws Exception {
        broker.deleteTopic("auth-events");
        await().ignoreExceptions().untilAsserted(() -> broker.makeTopics("auth-events"));
        UUID clock = Ids.next();
        chimes(clock, 1, 100);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(output).contains("trial stands still: the topic auth-events was made anew"));
        assertThat(stopped()).isPositive();
        assertThat(progress(clock)).isEmpty();
        http.get("/bells/hello").expect(200);
    }

    private double stopped() {
        return meters.get("academy.consumers.stopped").gauge().value();
    }

    private void chimes(UUID clock, int first, int last) {
        for (int sequence = first; sequence <= last; sequence++) {
            events.sendRaw(new Fact(
                    "auth-events",
                    "clock.chimed.v1",
                    "clocks-" + clock,
                    "clock/" + clock,
                    sequence,
                    Ids.next(),
                    clock.toString(),
                    organization,
                    JsonMapper.shared().valueToTree(Map.of("clockId", clock, "strokes", 1))));
        }
    }

    private String progress(UUID clock) {
        return database.asAdministrator()
                .sql(
                        "select through || ' ' || missing::text from stream_progress where projection = 'trial' and subject = ?")
                .param("clock/" + clock)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int counted(UUID clock) {
        return database.asAdministrator()
                .sql("select coalesce(sum(chimes), 0) from chime where clock_id = ?")
                .param(clock)
                .query(Integer.class)
                .single();
    }
}
