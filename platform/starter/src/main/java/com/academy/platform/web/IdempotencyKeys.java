package com.academy.platform.web;

import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Who has begun which write, and what the answer was. */
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /** A claim without an answer this old belongs to a process that died: the client may try again. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return empty if the write is the caller's to do now, else what is known of the first one */
    Optional<Answer> claim(Claim claim) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(_ -> {
            int claimed = database.sql("""
                    insert into idempotency_key (user_id, endpoint, key, request_hash, created_at)
                    values (:user, :endpoint, :key, :hash, :now)
                    on conflict (user_id, endpoint, key) do update
                    set request_hash = excluded.request_hash, created_at = excluded.created_at,
                        status = null, content_type = null, body = null
                    where idempotency_key.created_at < :expired
                       or (idempotency_key.status is null and idempotency_key.created_at < :abandoned)""")
                    .param("user", claim.user())
                    .param("endpoint", claim.endpoint())
                    .param("key", claim.key())
                    .param("hash", claim.hash())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("expired", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .param("abandoned", now.minus(ABANDONED).atOffset(ZoneOffset.UTC))
                    .update();
            if (claimed == 1) {
                return Optional.empty();
            }
            return database.sql("""
                    select request_hash, status, content_type, body from idempotency_key
                    where user_id = :user and endpoint = :endpoint and key = :key""")
                    .param("user", claim.user())
                    .param("endpoint", claim.endpoint())
                    .param("key", claim.key())
                    .query(Answer.class)
                    .optional();
        }));
    }

    void keep(Claim claim, int status, @Nullable String contentType, String body) {
        transaction.executeWithoutResult(_ -> database.sql("""
                update idempotency_key set status = :status, content_type = :type, body = :body
                where user_id = :user and endpoint = :endpoint and key = :key""")
                .param("status", status)
                .param("type", contentType)
                .param("body", body)
                .param("user", claim.user())
                .param("endpoint", claim.endpoint())
                .param("key", claim.key())
                .update());
    }

    void release(Claim claim) {
        transaction.executeWithoutResult(_ -> database.sql("""
                delete from idempotency_key where user_id = :user and endpoint = :endpoint and key = :key""")
                .param("user", claim.user())
                .param("endpoint", claim.endpoint())
                .param("key", claim.key())
                .update());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        Workers.run(
                Set.of(),
                () -> transaction.execute(_ -> database.sql("delete from idempotency_key where created_at < :expired")
                        .param("expired", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                        .update()));
    }

    record Claim(UUID user, String endpoint, String key, String hash) {}

    record Answer(
            String requestHash,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String body) {}
}
