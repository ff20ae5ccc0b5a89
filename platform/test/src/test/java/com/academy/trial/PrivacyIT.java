package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Tombstone;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TrialTest
class PrivacyIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UUID person = Ids.next();
    private final UUID other = Ids.next();

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    Http http;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transaction;

    @Test
    void takesATombstoneForWhatItIs() {
        called(person, 1, "Ann");
        called(other, 1, "Bob");
        soon().untilAsserted(() -> assertThat(names()).containsExactly("Ann", "Bob"));

        takenBack(person, 2);

        soon().untilAsserted(() -> assertThat(names()).containsExactly("Bob"));
        called(person, 1, "Ann"); // old news
        called(other, 2, "Bert");
        soon().untilAsserted(() -> assertThat(names()).containsExactly("Bert"));
        assertThat(letters()).isZero();
    }

    @Test
    void ofSeveralStatesInABatchTakesTheLast() {
        called(person, 1, "Ann");
        takenBack(person, 2);
        called(person, 3, "Anne");
        called(other, 1, "Bob");
        takenBack(other, 2);

        soon().untilAsserted(() -> {
            assertThat(through("trial-nicknames", "profile/" + person)).isEqualTo(3);
            assertThat(through("trial-nicknames", "profile/" + other)).isEqualTo(2);
        });
        assertThat(names()).containsExactly("Anne");
    }

    @Test
    void publishesATombstone() {
        Workers.run(
                Set.of(),
                () -> transaction.execute(_ -> {
                    outbox.publish(new Called(person, "Ann"), 1);
                    outbox.publish(new CalledNoMore(person), 2);
                    return true;
                }));

        soon().untilAsserted(() -> assertThat(events.heard("user-profiles", "profile/" + person))
                .extracting(it -> it.payload().isNull())
                .containsExactly(false, true));
    }

    @Test
    void erasesAPersonAndGivesTheReceipt() {
        called(person, 1, "Ann");
        called(other, 1, "Bob");
        soon().untilAsserted(() -> assertThat(names()).containsExactly("Ann", "Bob"));
        answered(person);
        answered(other);

        erased(person);

        soon().untilAsserted(() -> assertThat(events.heard("erasure-receipts", "personal-data/" + person))
                .hasSize(1));
        Fact receipt =
                events.heard("erasure-receipts", "personal-data/" + person).getFirst();
        EventContract.assertHonoured(receipt);
        assertThat(receipt.payload().at("/service").asString()).isEqualTo("trial");
        assertThat(receipt.source()).isEqualTo("trial");
        assertThat(names()).containsExactly("Bob");
        assertThat(count("keyed_write where user_id = ?", person)).isZero();
        assertThat(count("keyed_write where user_id = ?", other)).isOne();
    }

    @Test
    void doesNotRestoreAnErasedPerson() {
        erased(person);
        soon().untilAsserted(() ->
                assertThat(count("erased_person where user_id = ?", person)).isOne());

        called(person, 1, "Ann");
        called(other, 1, "Bob");

        soon().untilAsserted(() -> assertThat(names()).containsExactly("Bob"));
        assertThat(through("trial-nicknames", "profile/" + person)).isOne();
    }

    @Test
    void keepsNoDeadLetterThatIdentifiesAnErasedPerson() {
        calledNothing(person);
        calledNothing(other);
        soon().untilAsserted(() -> assertThat(letters()).isEqualTo(2));

        erased(person);

        soon().untilAsserted(() -> assertThat(said(person)).isNull());
        assertThat(said(other)).contains(other.toString());
        called(person, 2, " "); // neither one that comes later
        soon().untilAsserted(() -> assertThat(letters()).isEqualTo(3));
        assertThat(count("dead_letter where key = ?::text and payload is not null", person))
                .isZero();
        http.as(Tokens.admin()).post("/internal/dead-letters/replay", null).expect(200);
        assertThat(names()).isEmpty();
        assertThat(count("dead_letter where key = ?::text and replayed_at is null", person))
                .isZero();
    }

    @Test
    void exportsAPersonsDataToAService() {
        called(person, 1, "Ann \"the\" Ünusual");
        called(other, 1, "Bob");
        soon().untilAsserted(() -> assertThat(names()).hasSize(2));

        JsonNode answer = http.as(Tokens.service("auth-service", "trial"))
                .get("/internal/personal-data/{id}", person)
                .expect(200)
                .json();

        assertThat(answer.at("/service").asString()).isEqualTo("trial");
        assertThat(answer.at("/userId").asString()).isEqualTo(person.toString());
        assertThat(answer.at("/documents/nicknames")).hasSize(1);
        assertThat(answer.at("/documents/nicknames/0/name").asString()).isEqualTo("Ann \"the\" Ünusual");
        assertThat(answer.at("/documents/constants").toString()).isEqualTo("[\"one\",2]");
    }

    private void called(UUID user, long sequence, String name) {
        profile(user, sequence, JSON.valueToTree(Map.of("userId", user, "name", name, "email", "ann@example.org")));
    }

    private void calledNothing(UUID user) {
        events.sendRaw(TestEvents.fact(
                "user.profile-changed.v1",
                "profile/" + user,
                1,
                user,
                Map.of("userId", user, "name", "", "email", "ann@example.org")));
    }

    private void takenBack(UUID user, long sequence) {
        profile(user, sequence, JSON.nullNode());
    }

    private void profile(UUID user, long sequence, JsonNode payload) {
        events.tell("user.profile-changed.v1", "profile/" + user, sequence, user, payload);
    }

    private void erased(UUID user) {
        events.tell(
                "user.erased.v1", "user/" + user, 2, user, Map.of("userId", user, "erasedAt", "2026-01-15T09:30:00Z"));
    }

    private void answered(UUID user) {
        database.asAdministrator().sql("""
                        insert into keyed_write (user_id, organization_id, endpoint, key, request_hash, claim_id,
                                                 leased_until, status, body, created_at)
                        values (?, ?, 'POST /bells', 'k', 'h', ?, now(), 201, 'Ann', now())
                        """).params(user, Ids.next(), Ids.next()).update();
    }

    private List<String> names() {
        return database.asAdministrator()
                .sql("select name from nickname where user_id in (?, ?) order by name")
                .params(person, other)
                .query(String.class)
                .list();
    }

    private String said(UUID user) {
        return database.asAdministrator()
                .sql("select payload from dead_letter where key = ?")
                .param(user.toString())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long letters() {
        return database.asAdministrator()
                .sql("select count(*) from dead_letter where key in (?, ?)")
                .params(person.toString(), other.toString())
                .query(Long.class)
                .single();
    }

    private long through(String projection, String subject) {
        return database.asAdministrator()
                .sql("select through from stream_progress where projection = ? and subject = ?")
                .params(projection, subject)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long count(String what, UUID user) {
        return database.asAdministrator()
                .sql("select count(*) from " + what)
                .param(user)
                .query(Long.class)
                .single();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }

    @EventType(value = "user.profile-changed.v1", topic = "user-profiles")
    private record Called(UUID userId, String name) implements DomainEvent {

        @Override
        public String subject() {
            return "profile/" + userId;
        }

        @Override
        public UUID key() {
            return userId;
        }
    }

    @EventType(value = "user.profile-changed.v1", topic = "user-profiles")
    private record CalledNoMore(UUID userId) implements Tombstone {

        @Override
        public String subject() {
            return "profile/" + userId;
        }

        @Override
        public UUID key() {
            return userId;
        }
    }
}
