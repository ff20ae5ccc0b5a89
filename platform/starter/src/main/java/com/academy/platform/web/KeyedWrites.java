package com.academy.platform.web;

import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The writes that have begun with an idempotency key, and their outcomes.
 *
 * <p>A claim holds while its process renews it. Once it has expired, and nothing of it was committed, the next request
 * takes it over; if the first owner goes on after all, its transactions do not commit.
 */
class KeyedWrites {

    private static final long FIRST_PAUSE = 25;
    private static final long LONGEST_PAUSE = 200;

    private final JdbcClient database;
    private final Transactions transaction;
    private final Clock clock;
    private final IdempotencySettings settings;
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();
    private final Semaphore waiting;

    KeyedWrites(JdbcClient database, Transactions transaction, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
        this.waiting = new Semaphore(settings.waiting());
    }

    /** What becomes of a request with a key. */
    sealed interface Decision {

        /** Is this request's to carry out. */
        record Carry(UUID claim) implements Decision {}

        /** Was answered before. */
        record Repeat(Write first) implements Decision {}

        /** Is being carried out by another request, which takes longer than this one waits. */
        record InProgress() implements Decision {}
    }

    /** Waits for the answer of the request that has the claim, for a limited time. Never goes on without a claim. */
    Decision decide(Request request) throws InterruptedException {
        UUID claim = Ids.next();
        atWork.add(claim); // before the row exists, so that no renewal misses it
        try {
            Optional<Decision> decided = look(request, claim);
            if (decided.isEmpty() && waiting.tryAcquire()) {
                try {
                    decided = waitFor(request, claim);
                } finally {
                    waiting.release();
                }
            }
            if (decided.isPresent() && decided.get() instanceof Decision.Carry) {
                return decided.get();
            }
            atWork.remove(claim);
            return decided.orElseGet(Decision.InProgress::new);
        } catch (RuntimeException | InterruptedException failure) {
            atWork.remove(claim);
            throw failure;
        }
    }

    private Optional<Decision> waitFor(Request request, UUID claim) throws InterruptedException {
        long until = System.nanoTime() + settings.patience().toNanos();
        long pause = FIRST_PAUSE;
        Optional<Decision> decided = Optional.empty();
        while (decided.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
            decided = look(request, claim);
        }
        return decided;
    }

    /** @return empty where another request works at it */
    private Optional<Decision> look(Request request, UUID claim) {
        if (claim(request, claim)) {
            return Optional.of(new Decision.Carry(claim));
        }
        // Without a row the claim was released in between, and the next look claims it.
        return find(request).filter(first -> first.isDecidedFor(request)).map(Decision.Repeat::new);
    }

    private boolean claim(Request request, UUID claim) {
        Instant now = clock.instant();
        return transaction.call(() -> database.sql("""
                insert into keyed_write (user_id, organization_id, endpoint, key, request_hash, claim_id, leased_until,
                                         created_at)
                values (:user, :organization, :endpoint, :key, :hash, :claim,
                        clock_timestamp() + make_interval(secs => :lease), :now)
                on conflict on constraint keyed_write_pk do update
                set request_hash = excluded.request_hash, claim_id = excluded.claim_id,
                    leased_until = excluded.leased_until, created_at = excluded.created_at, took_effect = false,
                    answers_itself = false, shown_once = false, status = null, headers = null, content_type = null,
                    body = null
                where keyed_write.leased_until < clock_timestamp()
                  and (keyed_write.created_at < :expired
                      or (keyed_write.status is null and not keyed_write.took_effect))
                """)
                        .param("user", request.user())
                        .param("organization", request.organization())
                        .param("endpoint", request.endpoint())
                        .param("key", request.key())
                        .param("hash", request.hash())
                        .param("claim", claim)
                        .param("lease", seconds())
                        .param("now", Timestamps.of(now))
                        .param("expired", Timestamps.of(now.minus(settings.kept())))
                        .update())
                == 1;
    }

    private Optional<Write> find(Request request) {
        return transaction.call(() -> database.sql("""
                select request_hash, claim_id, leased_until > clock_timestamp() as at_work, took_effect, answers_itself,
                       shown_once, status, headers, content_type, body
                  from keyed_write
                 where user_id = :user and organization_id = :organization and endpoint = :endpoint and key = :key
                """)
                .param("user", request.user())
                .param("organization", request.organization())
                .param("endpoint", request.endpoint())
                .param("key", request.key())
                .query(Write.class)
                .optional());
    }

    /** The answer, to be given again. */
    void keep(UUID claim, int status, String headers, @Nullable String contentType, String body) {
        atWork.remove(claim);
        transaction.run(() -> database.sql("""
                update keyed_write
                   set status = :status, headers = :headers, content_type = :type, body = :body,
                       leased_until = clock_timestamp()
                 where claim_id = :claim
                """)
                .param("status", status)
                .param("headers", headers)
                .param("type", contentType)
                .param("body", body)
                .param("claim", claim)
                .update());
    }

    /** Keeps that there was an answer, but not the answer. If nothing was stored, a repeat may try again. */
    void keepThatItWasShown(UUID claim, int status) {
        atWork.remove(claim);
        transaction.run(() ->
                database.sql("""
                with nothing_stored as (delete from keyed_write where claim_id = :claim and not took_effect)
                update keyed_write
                   set status = :status, shown_once = true, leased_until = clock_timestamp()
                 where claim_id = :claim and took_effect
                """).param("status", status).param("claim", claim).update());
    }

    /** No answer to keep: what took effect is not done again, the rest may be tried again. */
    void letGo(UUID claim) {
        atWork.remove(claim);
        transaction.run(() -> database.sql("""
                with nothing_stored as (delete from keyed_write where claim_id = :claim and not took_effect)
                update keyed_write set leased_until = clock_timestamp() where claim_id = :claim and took_effect
                """).param("claim", claim).update());
    }

    /** By the database's clock: the instances' own may differ. */
    @Scheduled(fixedDelayString = "${platform.idempotency.renewal:PT5S}")
    void renew() {
        if (atWork.isEmpty()) {
            return;
        }
        Workers.run(
                Set.of(),
                () -> transaction.run(() -> database.sql("""
                        update keyed_write set leased_until = clock_timestamp() + make_interval(secs => :lease)
                         where claim_id = any (:claims) and status is null
                        """)
                        .param("lease", seconds())
                        .param("claims", atWork.toArray(UUID[]::new))
                        .update()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        var expired = Timestamps.of(clock.instant().minus(settings.kept()));
        Workers.run(
                Set.of(),
                () -> transaction.run(() -> {
                    database.sql("""
                                delete from keyed_write
                                 where created_at < :expired and leased_until < clock_timestamp()
                                """).param("expired", expired).update();
                    database.sql("delete from idempotency_key where created_at < :expired")
                            .param("expired", expired)
                            .update();
                }));
    }

    private double seconds() {
        return settings.lease().toMillis() / 1_000.0;
    }

    /** @param hash of what makes it another request: query, conditions, body */
    record Request(UUID user, UUID organization, String endpoint, String key, String hash) {}

    /** @param atWork its owner is alive, as far as is known */
    record Write(
            String requestHash,
            UUID claimId,
            boolean atWork,
            boolean tookEffect,
            boolean answersItself,
            boolean shownOnce,
            @Nullable Integer status,
            @Nullable String headers,
            @Nullable String contentType,
            @Nullable String body) {

        /** Whether the outcome is known now; a different request with the same key is refused at once. */
        private boolean isDecidedFor(Request request) {
            return !requestHash.equals(request.hash()) || status != null || (tookEffect && (answersItself || !atWork));
        }
    }
}
