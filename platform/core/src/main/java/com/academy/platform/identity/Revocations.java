package com.academy.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Users and sessions whose unexpired tokens must be refused, each with an instant: tokens issued before it are revoked.
 * All processes share the Redis stream {@value #STREAM} and keep a copy in memory, read twice a second. While Redis is
 * unavailable the copy is used; tokens expire by themselves within a quarter of an hour.
 *
 * <p>A token whose time of issue is given in whole seconds counts as issued at that second's beginning: one issued in
 * the second of the revocation, though after it, is refused too. Issuers that give a fraction do not have this.
 */
public final class Revocations implements SmartLifecycle {

    public static final String STREAM = "academy:revocations";

    /** Longer than any token lives. */
    static final Duration REMEMBERED = Duration.ofMinutes(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int AT_ONCE = 10_000;
    private static final String USER = "uid:";
    private static final String SESSION = "sid:";
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

    private final @Nullable StringRedisTemplate redis;
    private final Clock clock;
    private final Map<UUID, Instant> users = new ConcurrentHashMap<>();
    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    private String lastRead = "0-0";
    private boolean lost;
    private Instant sweptAt = Instant.MIN;
    private volatile boolean running;

    /** @param connections null for a process that does not share its revocations */
    public Revocations(@Nullable RedisConnectionFactory connections, Clock clock) {
        this.redis = connections == null ? null : new StringRedisTemplate(connections);
        this.clock = clock;
    }

    public boolean isRevoked(VerifiedToken token) {
        return isBefore(token.issuedAt(), token.userId() == null ? null : users.get(token.userId()))
                || isBefore(token.issuedAt(), token.sessionId() == null ? null : sessions.get(token.sessionId()));
    }

    /**
     * Refuses every token of this user issued before that instant, here at once and everywhere within a second.
     *
     * @throws DataAccessException if Redis is unavailable: then only this process refuses the tokens
     */
    public void revokeUser(UUID user, Instant notBefore) {
        announce(USER + user, notBefore);
    }

    /** Refuses every token of this session issued until now, here at once and everywhere within a second. */
    public void revokeSession(String sessionId) {
        revokeSession(sessionId, clock.instant().plusMillis(1));
    }

    public void revokeSession(String sessionId, Instant notBefore) {
        announce(SESSION + sessionId, notBefore);
    }

    /** Calls the listener with the subject ({@code uid:…} or {@code sid:…}) of each new revocation. Must not block. */
    public void onRevocation(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Reads the whole stream before the first request is served, then keeps reading. */
    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        if (redis != null) {
            look(redis);
            Thread.ofPlatform().daemon().name("revocations").start(this::keepLooking);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the connection factory, long before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void keepLooking() {
        while (running) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (running && redis != null) {
                look(redis);
            }
        }
    }

    private synchronized void look(StringRedisTemplate from) {
        try {
            List<MapRecord<String, String, String>> news;
            do {
                news = from.<String, String>opsForStream()
                        .range(
                                STREAM,
                                Range.of(Range.Bound.exclusive(lastRead), Range.Bound.unbounded()),
                                Limit.limit().count(AT_ONCE));
                if (news != null) {
                    news.forEach(this::take);
                }
            } while (news != null && news.size() == AT_ONCE);
            if (lost) {
                lost = false;
                LOG.info("Revocations can be read again.");
            }
        } catch (RuntimeException e) {
            if (!lost && running) {
                lost = true;
                LOG.warn("Revocations cannot be read; those known stay in force. {}", e.toString());
            }
        }
        forgetTheOld();
    }

    private void take(MapRecord<String, String, String> entry) {
        lastRead = entry.getId().getValue();
        String subject = entry.getValue().get("subject");
        String notBefore = entry.getValue().get("notBefore");
        try {
            if (subject != null && notBefore != null) {
                apply(subject, Instant.ofEpochMilli(Long.parseLong(notBefore)));
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("Entry {} of {} cannot be read.", lastRead, STREAM);
        }
    }

    private void announce(String subject, Instant notBefore) {
        apply(subject, notBefore);
        if (redis != null) {
            var oldest = RecordId.of(clock.instant().minus(REMEMBERED).toEpochMilli(), 0);
            redis.opsForStream()
                    .add(
                            StreamRecords.newRecord()
                                    .in(STREAM)
                                    .ofMap(Map.of(
                                            "subject", subject, "notBefore", Long.toString(notBefore.toEpochMilli()))),
                            XAddOptions.trim(TrimOptions.minId(oldest).approximate()));
        }
    }

    private void apply(String subject, Instant notBefore) {
        boolean news;
        if (subject.startsWith(USER)) {
            news = later(users, UUID.fromString(subject.substring(USER.length())), notBefore);
        } else if (subject.startsWith(SESSION)) {
            news = later(sessions, subject.substring(SESSION.length()), notBefore);
        } else {
            throw new IllegalArgumentException("Neither a user nor a session.");
        }
        if (news) {
            listeners.forEach(listener -> listener.accept(subject));
        }
    }

    private static <K> boolean later(Map<K, Instant> known, K key, Instant notBefore) {
        Instant before = known.get(key);
        return notBefore.equals(known.merge(key, notBefore, (a, b) -> a.isAfter(b) ? a : b))
                && !notBefore.equals(before);
    }

    private static boolean isBefore(Instant issuedAt, @Nullable Instant notBefore) {
        return notBefore != null && issuedAt.isBefore(notBefore);
    }

    private void forgetTheOld() {
        Instant now = clock.instant();
        if (sweptAt == Instant.MIN || sweptAt.plusSeconds(60).isBefore(now)) {
            sweptAt = now;
            Instant oldest = now.minus(REMEMBERED);
            users.values().removeIf(oldest::isAfter);
            sessions.values().removeIf(oldest::isAfter);
        }
    }
}
