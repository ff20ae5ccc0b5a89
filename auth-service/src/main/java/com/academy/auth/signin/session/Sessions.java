package com.academy.auth.signin.session;

import com.academy.auth.account.attempt.RedisCalls;
import com.academy.auth.account.person.UserId;
import com.academy.auth.keys.RedisSealer;
import com.academy.auth.keys.Secrets;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.session.TokenIssuer.Issued;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions, sealed in Redis. If Redis loses its data, users sign in again and nothing else is lost; a value that
 * this service has not sealed for its key is ignored.
 */
@Component
class Sessions {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of two concurrent changes of a session the second one reads it again. */
    private static final RedisScript<Long> REPLACE = RedisScript.of("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;
    private final RedisSealer sealer;
    private final SessionProperties properties;
    private final Clock clock;

    Sessions(StringRedisTemplate redis, RedisSealer sealer, SessionProperties properties, Clock clock) {
        this.redis = redis;
        this.sealer = sealer;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A new session, whose first refresh token is of generation 1.
     *
     * @param openedAt before the facts of the proof were read
     */
    Session open(
            Issued issued, UserId user, OrganizationId organization, Proof proof, Instant openedAt, String device) {
        var session = new Session(
                Session.idOf(issued.sessionId()),
                issued.sessionId(),
                user,
                organization,
                proof,
                Base64.getEncoder().encodeToString(Secrets.random(32)),
                issued.continuation(),
                Session.FIRST_GENERATION,
                List.of(),
                openedAt,
                openedAt,
                device);
        long now = clock.millis();
        return RedisCalls.orUnavailable(() -> {
            // The list first: a session that is not on it could not be ended with all the others.
            redis.opsForZSet()
                    .removeRangeByScore(
                            listOf(user), 0, now - properties.lifetime().toMillis());
            redis.opsForZSet().add(listOf(user), session.id().toString(), now);
            redis.expire(listOf(user), properties.lifetime());
            redis.opsForValue().set(key(session.id()), sealed(session), properties.lifetime());
            return session;
        });
    }

    Optional<Session> find(UUID id) {
        return opened(id, stored(id));
    }

    /** All that person's, the last renewed first. */
    List<SessionView> of(UserId user, @Nullable UUID current) {
        Set<String> ids = RedisCalls.orUnavailable(() -> redis.opsForZSet().reverseRange(listOf(user), 0, -1));
        return owned(user, ids).stream()
                .map(it -> new SessionView(
                        it.id(),
                        it.device(),
                        it.openedAt(),
                        it.renewedAt(),
                        it.id().equals(current)))
                .toList();
    }

    /** Exchanges a token of that generation, which must be ours, for the next. */
    Renewal renew(Session session, int presented, String continuation, @Nullable OrganizationId switchTo) {
        Instant now = clock.instant();
        while (true) {
            @Nullable String stored = stored(session.id());
            Optional<Session> found = opened(session.id(), stored);
            if (stored == null || found.isEmpty()) {
                return new Renewal.Gone();
            }
            Optional<Session> renewed =
                    found.get().renewed(presented, continuation, switchTo, now, properties.secondTab());
            if (renewed.isEmpty()) {
                end(session.userId(), session.id());
                return new Renewal.Reused();
            }
            if (replaced(stored, renewed.get())) {
                RedisCalls.orUnavailable(() -> {
                    redis.opsForZSet()
                            .add(listOf(session.userId()), session.id().toString(), now.toEpochMilli());
                    return redis.expire(listOf(session.userId()), properties.lifetime());
                });
                return new Renewal.Renewed(renewed.get().generation());
            }
        }
    }

    /** Changes a session that is still there. */
    void change(UUID id, Function<Session, Session> change) {
        while (true) {
            @Nullable String stored = stored(id);
            Optional<Session> found = opened(id, stored);
            if (stored == null || found.isEmpty() || replaced(stored, change.apply(found.get()))) {
                return;
            }
        }
    }

    void end(UserId user, UUID session) {
        RedisCalls.orUnavailable(() -> redis.delete(List.of(key(session), formerKey(session))));
        forget(user, session);
    }

    /**
     * Ends every session of that person.
     *
     * @return the sessions' ids in tokens; only these may be refused, because the user may be signing in again already
     */
    List<String> endAll(UserId user) {
        Set<String> listed = Objects.requireNonNullElse(
                RedisCalls.orUnavailable(() -> redis.opsForZSet().range(listOf(user), 0, -1)), Set.of());
        List<String> ended = owned(user, listed).stream().map(Session::tokenId).toList();
        listed.forEach(id -> end(user, UUID.fromString(id)));
        return ended;
    }

    /** The list only says where to look: it is not sealed, so each session itself is checked. */
    private List<Session> owned(UserId user, @Nullable Set<String> listed) {
        return Objects.requireNonNullElse(listed, Set.<String>of()).stream()
                .map(UUID::fromString)
                .flatMap(id -> find(id).stream())
                .filter(session -> session.userId().equals(user))
                .toList();
    }

    private void forget(UserId user, UUID session) {
        RedisCalls.orUnavailable(() -> redis.opsForZSet().remove(listOf(user), session.toString()));
    }

    private @Nullable String stored(UUID id) {
        return RedisCalls.orUnavailable(() -> redis.opsForValue().get(key(id)));
    }

    private boolean replaced(String stored, Session session) {
        Long done = RedisCalls.orUnavailable(() -> redis.execute(
                REPLACE,
                List.of(key(session.id())),
                stored,
                sealed(session),
                Long.toString(properties.lifetime().toMillis())));
        return Objects.requireNonNull(done) == 1;
    }

    private String sealed(Session session) {
        return sealer.seal(key(session.id()), JSON.writeValueAsString(session));
    }

    private Optional<Session> opened(UUID id, @Nullable String stored) {
        return sealer.open(key(id), stored).map(json -> JSON.readValue(json, Session.class));
    }

    private static String key(UUID session) {
        return "academy:auth:sealed-session:" + session;
    }

    /** Unsealed sessions of the previous version: they are no longer accepted, and deleted with the others. */
    private static String formerKey(UUID session) {
        return "academy:auth:session:" + session;
    }

    private static String listOf(UserId user) {
        return "academy:auth:sessions:" + user.value();
    }

    sealed interface Renewal {

        record Renewed(int generation) implements Renewal {}

        /** The session has ended, or Redis has forgotten it. */
        record Gone() implements Renewal {}

        /** A token exchanged long ago was presented again, so it was copied. The session is ended. */
        record Reused() implements Renewal {}
    }
}
