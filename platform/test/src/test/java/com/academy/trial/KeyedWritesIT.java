package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.sql.Connection;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes with an idempotency key that race, whose process dies, or whose answer is lost. */
@TrialTest
class KeyedWritesIT {

    private static final Map<String, ?> ONCE = Map.of("times", 1, "breaking", false);

    private final UUID student = Ids.next();
    private final UUID organization = Ids.next();
    private final String key = Ids.next().toString();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void belongToAnOrganization() {
        UUID elsewhere = Ids.next();

        Answer here = keyed(organization).post("/bells", Map.of("name", "x")).expect(201);
        Answer there = keyed(elsewhere).post("/bells", Map.of("name", "x")).expect(201);

        assertThat(here.json().at("/organizationId").asString()).isEqualTo(organization.toString());
        assertThat(there.json().at("/organizationId").asString()).isEqualTo(elsewhere.toString());
        assertThat(bells()).isEqualTo(2);
    }

    @Test
    void areOthersUnderAnotherCondition() {
        keyed().with("If-Match", "\"1\"").post("/bells", Map.of("name", "x")).expect(201);

        for (Http other : new Http[] {
            keyed(),
            keyed().with("If-Match", "\"2\""),
            keyed().with("If-None-Match", "\"1\""),
            keyed().with("If-Unmodified-Since", "Wed, 21 Oct 2026 07:28:00 GMT")
        }) {
            other.post("/bells", Map.of("name", "x")).expectProblem(422, "idempotency-key-reused");
        }
        keyed().with("If-Match", "\"1\"")
                .post("/bells?loud=true", Map.of("name", "x"))
                .expectProblem(422, "idempotency-key-reused");
        assertThat(bells()).isEqualTo(1);
    }

    @Test
    void areAnsweredAgainWithTheirHeaders() {
        HttpHeaders first =
                keyed().post("/bells", Map.of("name", "x")).expect(201).headers();

        HttpHeaders repeat =
                keyed().post("/bells", Map.of("name", "x")).expect(201).headers();

        assertThat(repeat.getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(repeat.getLocation()).isNotNull().isEqualTo(first.getLocation());
        assertThat(repeat.getETag()).isEqualTo("\"0\"");
        assertThat(repeat.getFirst("X-Position")).startsWith("bell/").isEqualTo(first.getFirst("X-Position"));
    }

    @Test
    void keepNoSecret() {
        String secret = keyed().post("/bells/locked", null)
                .expect(200)
                .json()
                .at("/secret")
                .asString();

        keyed().post("/bells/locked", null).expectProblem(409, "answer-shown-once");

        assertThat(bells()).isEqualTo(1);
        assertThat(rows()).doesNotContain(secret);
    }

    @Test
    void areAnsweredByTheEndpointThatStoredTheAnswer() {
        Answer first = keyed().post("/bells/coded", null).expect(200);

        Answer repeat = keyed().post("/bells/coded", null).expect(200);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.json().at("/bells").asInt()).isEqualTo(1);
        assertThat(repeat.headers().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(bells()).isEqualTo(1);
        assertThat(rows()).doesNotContain("code of");
    }

    @Test
    void waitForTheFirstOneButNotForever() throws Exception {
        String bell = hang();
        CompletableFuture<Answer> first;
        try (var lock = new Lock(bell)) {
            first = sent(bell);
            lock.awaitSomebodyWaiting();

            Answer second = keyed().post("/bells/{id}/rings", ONCE, bell).expectProblem(409, "request-in-progress");

            assertThat(second.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        }
        first.get(30, TimeUnit.SECONDS).expect(200);
        keyed().post("/bells/{id}/rings", ONCE, bell).expect(200);
        assertThat(rings(bell)).isEqualTo(1);
    }

    @Test
    void areNotTakenFromAProcessThatStillWorksHoweverLongItTakes() throws Exception {
        String bell = hang();
        CompletableFuture<Answer> first;
        try (var lock = new Lock(bell)) {
            first = sent(bell);
            lock.awaitSomebodyWaiting();
            await().until(() -> is("created_at < clock_timestamp() - interval '2.5 seconds'")); // longer than the lease

            keyed().post("/bells/{id}/rings", ONCE, bell).expectProblem(409, "request-in-progress");
        }
        first.get(30, TimeUnit.SECONDS).expect(200);
        assertThat(rings(bell)).isEqualTo(1);
    }

    @Test
    void areCarriedOutByAnotherOnceTheirProcessDiedOnTheWay() {
        String bell = hang();
        keyed().post("/bells/{id}/rings", ONCE, bell).expect(200);
        change("status = null, body = null, took_effect = false, leased_until = now() - interval '1 second'");

        keyed().post("/bells/{id}/rings", ONCE, bell).expect(200);

        assertThat(rings(bell)).isEqualTo(2); // as the first was said not to have been committed
    }

    @Test
    void areNotCarriedOutAgainWhereTheProcessDiedBeforeItsAnswer() {
        keyed().post("/bells", Map.of("name", "x")).expect(201);
        change("status = null, body = null, leased_until = now() - interval '1 second'");

        keyed().post("/bells", Map.of("name", "x")).expectProblem(409, "answer-lost");

        assertThat(bells()).isEqualTo(1);
    }

    @Test
    void areAnsweredThoughTheAnswerCannotBeKept() {
        database.asAdministrator().sql("""
                create function hang_up_on_answers() returns trigger language plpgsql security definer as
                $$ begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end $$""").update();
        database.asAdministrator().sql("""
                create trigger hang_up_on_answers before update of status on keyed_write
                for each row execute function hang_up_on_answers()""").update();
        try {
            keyed().post("/bells", Map.of("name", "x")).expect(201);
        } finally {
            database.asAdministrator()
                    .sql("drop function hang_up_on_answers cascade")
                    .update();
        }

        await().untilAsserted(() -> keyed().post("/bells", Map.of("name", "x")).expectProblem(409, "answer-lost"));
        assertThat(bells()).isEqualTo(1);
    }

    @Test
    void doNotCommitOnceTheirClaimIsAnothers() throws Exception {
        String bell = hang();
        CompletableFuture<Answer> paused;
        try (var lock = new Lock(bell)) {
            paused = sent(bell);
            lock.awaitSomebodyWaiting();
            change("claim_id = gen_random_uuid()"); // as if another process had taken the claim over
        }

        paused.get(30, TimeUnit.SECONDS).expectProblem(409, "request-in-progress");

        assertThat(rings(bell)).isZero();
    }

    @Test
    void thatChangedNothingMayBeTriedAgain() {
        String bell = hang();
        database.asAdministrator().sql("""
                create function fall_ill() returns trigger language plpgsql as
                $$ begin raise exception 'out of memory' using errcode = '53200'; end $$""").update();
        database.asAdministrator().sql("""
                create trigger fall_ill before update on bell for each row execute function fall_ill()""").update();
        try {
            assertThat(keyed().post("/bells/{id}/rings", ONCE, bell).status()).isEqualTo(503);
        } finally {
            database.asAdministrator().sql("drop function fall_ill cascade").update();
        }

        keyed().post("/bells/{id}/rings", ONCE, bell).expect(200);

        assertThat(rings(bell)).isEqualTo(1);
    }

    @Test
    void areCarriedOutOnceThoughAllComeAtOnce() {
        String bell = hang();

        var answers = IntStream.range(0, 20).mapToObj(_ -> sent(bell)).toList();

        assertThat(answers)
                .extracting(it -> it.get(30, TimeUnit.SECONDS).status())
                .contains(200)
                .isSubsetOf(200, 409);
        assertThat(rings(bell)).isEqualTo(1);
    }

    @Test
    void takeBodiesThatAreLargerThanWhatIsKeptInMemory() {
        String large = "{\"name\":\"x\"" + " ".repeat(2_000_000) + "}";

        Answer first = keyed().post("/bells", large).expect(201);

        assertThat(keyed().post("/bells", large).expect(201).body()).isEqualTo(first.body());
        keyed().post("/bells", large + " ").expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void mayHaveALongPath() {
        String path = "/bells/"
                + new Random(1)
                        .ints(6_000, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());

        keyed().post(path, null).expectProblem(404, "not-found");
        keyed().post(path, null).expectProblem(404, "not-found");
    }

    private CompletableFuture<Answer> sent(String bell) {
        return CompletableFuture.supplyAsync(() -> keyed().post("/bells/{id}/rings", ONCE, bell), threads);
    }

    private Http keyed() {
        return keyed(organization);
    }

    private Http keyed(UUID in) {
        return http.as(Tokens.student(student, in)).with("Idempotency-Key", key);
    }

    private String hang() {
        return http.as(Tokens.student(student, organization))
                .post("/bells", Map.of("name", "x"))
                .expect(201)
                .json()
                .at("/id")
                .asString();
    }

    private long bells() {
        return database.asAdministrator()
                .sql("select count(*) from bell where user_id = ?")
                .param(student)
                .query(Long.class)
                .single();
    }

    private int rings(String bell) {
        return database.asAdministrator()
                .sql("select rings from bell where bell_id = ?")
                .param(UUID.fromString(bell))
                .query(Integer.class)
                .single();
    }

    private boolean is(String condition) {
        return database.asAdministrator()
                .sql("select %s from keyed_write where key = ?".formatted(condition))
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private void change(String assignments) {
        assertThat(database.asAdministrator()
                        .sql("update keyed_write set %s where key = ?".formatted(assignments))
                        .param(key)
                        .update())
                .isEqualTo(1);
    }

    private String rows() {
        return String.join(
                "\n",
                database.asAdministrator()
                        .sql("select keyed_write::text from keyed_write")
                        .query(String.class)
                        .list());
    }

    /** A request that rings the bell waits until this is closed. */
    private final class Lock implements AutoCloseable {

        private final SingleConnectionDataSource connection;
        private final JdbcClient client;

        Lock(String bell) throws Exception {
            Connection own = database.connectAsAdministrator();
            own.setAutoCommit(false);
            connection = new SingleConnectionDataSource(own, true);
            client = JdbcClient.create(connection);
            client.sql("select rings from bell where bell_id = ? for update")
                    .param(UUID.fromString(bell))
                    .query(Integer.class)
                    .single();
        }

        void awaitSomebodyWaiting() {
            await().until(() -> database.asAdministrator()
                    .sql("select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")
                    .param(client.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single())
                    .query(Boolean.class)
                    .single());
        }

        @Override
        public void close() throws Exception {
            connection.getConnection().commit();
            connection.destroy();
        }
    }
}
