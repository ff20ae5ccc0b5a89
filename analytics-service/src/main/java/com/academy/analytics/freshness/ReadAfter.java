package com.academy.analytics.freshness;

import com.academy.platform.jdbc.Transactions;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a reader wait, for a moment, until the projections hold what he has just written. He is woken by the batch that
 * may have brought it, applied here or hinted at by another instance, and holds no connection while he waits.
 */
@Component
public class ReadAfter {

    static final String PROJECTION = "analytics-service";

    private static final Duration AT_MOST = Duration.ofMillis(500);

    private final JdbcClient database;
    private final Transactions transaction;
    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    ReadAfter(JdbcClient database, Transactions transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @return whether the projections have reached the position; if not, the answer shows the present state */
    public boolean await(Position position) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        var wake = new Semaphore(0);
        // First in line, then look: a batch that is committed in between wakes.
        waiting.compute(position.enrollmentId(), (_, others) -> {
            Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(wake);
            return all;
        });
        try {
            while (!isReached(position)) {
                if (!wake.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
                wake.drainPermits();
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.computeIfPresent(position.enrollmentId(), (_, all) -> {
                all.remove(wake);
                return all.isEmpty() ? null : all;
            });
        }
    }

    public void wake(Collection<UUID> enrollments) {
        if (waiting.isEmpty()) {
            return;
        }
        for (UUID enrollment : enrollments) {
            waiting.getOrDefault(enrollment, Set.of()).forEach(Semaphore::release);
        }
    }

    private boolean isReached(Position position) {
        return transaction.call(() -> database.sql("""
                        select through >= :sequence and not exists (
                            select from unnest(missing) as gap where gap <= :sequence)
                        from stream_progress
                        where projection = :projection and source = 'progress-service' and subject = :subject""")
                .param("sequence", position.sequence())
                .param("projection", PROJECTION)
                .param("subject", position.subject())
                .query(Boolean.class)
                .optional()
                .orElse(false));
    }
}
