package com.academy.auth.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.UserId;
import com.academy.auth.attempt.Reached;
import com.academy.auth.login.TokenIssuer.Issued;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.token.MasterKey;
import com.academy.auth.token.Sealer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** The sessions there are, in Redis. Should it lose its memory, people sign in again and nothing else happens. */
@Component
class Sessions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GONE = 0;
    private static final int REUSED = -1;

    private static final RedisScript<Long> OPEN = RedisScript.of("""
            redis.call('HSET', KEYS[1], 'user', ARGV[1], 'organization', ARGV[2], 'salt', ARGV[3],
                       'tokenId', ARGV[7], 'continuation', ARGV[8], 'generation', 1, 'openedAt', ARGV[4], 'renewedAt', ARGV[4], 'device', ARGV[6])
            redis.call('PEXPIRE', KEYS[1], ARGV[5])
            return 1
            """, Long.class);

    /** Two tabs renew at once: whoever is second, and soon, hears what the first heard. */
    private static final RedisScript<Long> RENEW = RedisScript.of("""
            local session = redis.call('HMGET', KEYS[1], 'generation', 'renewedAt')
            if not session[1] then return 0 end
            local current, presented = tonumber(session[1]), tonumber(ARGV[1])
            local now = tonumber(ARGV[2])
            if presented < current then
                if presented < current - 1 or now - tonumber(session[2]) > tonumber(ARGV[3]) then
                    redis.call('DEL', KEYS[1])
                    return -1
                end
            else
                current = presented + 1
                redis.call('HSET', KEYS[1], 'generation', current, 'renewedAt', now)
                redis.call('PEXPIRE', KEYS[1], ARGV[4])
            end
            redis.call('HSET', KEYS[1], 'continuation', ARGV[6])
            if ARGV[5] ~= '' then redis.call('HSET', KEYS[1], 'organization', ARGV[5]) end
            return current
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Sealer sealer;
    private final SessionProperties properties;
    private final Clock clock;

    Sessions(StringRedisTemplate redis, MasterKey masterKey, SessionProperties properties, Clock clock) {
        this.redis = redis;
        this.sealer = masterKey.sealer("sessions at the issuer");
        this.properties = properties;
        this.clock = clock;
    }

    /** A new session, whose first refresh token is of generation 1. */
    Session open(Issued issued, UserId user, OrganizationId organization, String device) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        var session = new Session(
                Session.idOf(issued.sessionId()),
                issued.sessionId(),
                user,
                organization,
                Base64.getEncoder().encodeToString(salt),
                sealed(Session.idOf(issued.sessionId()), issued.continuation()));
        long now = clock.millis();
        long lifetime = properties.lifetime().toMillis();
        return Reached.redis(() -> {
            // The list first: a session that is not on it could not be ended with all the others.
            redis.opsForZSet().removeRangeByScore(listOf(user), 0, now - lifetime);
            redis.opsForZSet().add(listOf(user), session.id().toString(), now);
            redis.expire(listOf(user), properties.lifetime());
            redis.execute(
                    OPEN,
                    List.of(key(session.id())),
                    user.value().toString(),
                    organization.value().toString(),
                    session.salt(),
                    Long.toString(now),
                    Long.toString(lifetime),
                    device,
                    session.tokenId(),
                    session.continuation());
            return session;
        });
    }

    Optional<Session> find(UUID id) {
        Map<Object, Object> stored = Reached.redis(() -> redis.opsForHash().entries(key(id)));
        if (!(stored.get("user") instanceof String user)
                || !(stored.get("organization") instanceof String organization)
                || !(stored.get("salt") instanceof String salt)) {
            return Optional.empty();
        }
        return Optional.of(new Session(
                id,
                stored.get("tokenId") instanceof String tokenId ? tokenId : id.toString(),
                new UserId(UUID.fromString(user)),
                new OrganizationId(UUID.fromString(organization)),
                salt,
                stored.get("continuation") instanceof String sealed ? sealed : ""));
    }

    /** All that person's, the last renewed first. */
    List<SessionView> of(UserId user, @Nullable UUID current) {
        Set<String> ids = Reached.redis(() -> redis.opsForZSet().reverseRange(listOf(user), 0, -1));
        return Objects.requireNonNullElse(ids, Set.<String>of()).stream()
                .map(UUID::fromString)
                .flatMap(id -> view(id, current).stream())
                .toList();
    }

    private Optional<SessionView> view(UUID id, @Nullable UUID current) {
        Map<Object, Object> stored = Reached.redis(() -> redis.opsForHash().entries(key(id)));
        if (!(stored.get("openedAt") instanceof String openedAt)
                || !(stored.get("renewedAt") instanceof String renewedAt)) {
            return Optional.empty(); // it ended by itself, or just now
        }
        return Optional.of(new SessionView(
                id,
                String.valueOf(stored.getOrDefault("device", "")),
                Instant.ofEpochMilli(Long.parseLong(openedAt)),
                Instant.ofEpochMilli(Long.parseLong(renewedAt)),
                id.equals(current)));
    }

    /** What the issuer wants to hear, of a session whose refresh token has been seen to be ours. */
    String continuation(Session session) {
        return session.continuation().isEmpty()
                ? ""
                : new String(
                        sealer.open(
                                Base64.getDecoder().decode(session.continuation()),
                                session.id().toString()),
                        UTF_8);
    }

    /** Exchanges a token of that generation, which must be ours, for the next. */
    Renewal renew(Session session, int presented, String continuation, @Nullable OrganizationId switchTo) {
        Long outcome = Reached.redis(() -> redis.execute(
                RENEW,
                List.of(key(session.id())),
                Integer.toString(presented),
                Long.toString(clock.millis()),
                Long.toString(properties.secondTab().toMillis()),
                Long.toString(properties.lifetime().toMillis()),
                switchTo == null ? "" : switchTo.value().toString(),
                sealed(session.id(), continuation)));
        int generation = Objects.requireNonNull(outcome).intValue();
        if (generation == REUSED) {
            forget(session.userId(), session.id());
            return new Renewal.Reused();
        }
        if (generation == GONE) {
            return new Renewal.Gone();
        }
        Reached.redis(() -> {
            redis.opsForZSet().add(listOf(session.userId()), session.id().toString(), clock.millis());
            return redis.expire(listOf(session.userId()), properties.lifetime());
        });
        return new Renewal.Renewed(generation);
    }

    void end(UserId user, UUID session) {
        Reached.redis(() -> redis.delete(key(session)));
        forget(user, session);
    }

    /**
     * Ends every session of that person.
     *
     * @return what tokens call them: these and no other, for somebody may be signing in again already
     */
    List<String> endAll(UserId user) {
        Set<String> listed = Reached.redis(() -> redis.opsForZSet().range(listOf(user), 0, -1));
        List<UUID> ids = Objects.requireNonNullElse(listed, Set.<String>of()).stream()
                .map(UUID::fromString)
                .toList();
        List<String> ended = ids.stream()
                .flatMap(id -> find(id).stream())
                .map(Session::tokenId)
                .toList();
        ids.forEach(id -> end(user, id));
        return ended;
    }

    private void forget(UserId user, UUID session) {
        Reached.redis(() -> redis.opsForZSet().remove(listOf(user), session.toString()));
    }

    /** Redis keeps nothing that opens anything. */
    private String sealed(UUID session, String continuation) {
        return continuation.isEmpty()
                ? ""
                : Base64.getEncoder().encodeToString(sealer.seal(continuation.getBytes(UTF_8), session.toString()));
    }

    private static String key(UUID session) {
        return "academy:auth:session:" + session;
    }

    private static String listOf(UserId user) {
        return "academy:auth:sessions:" + user.value();
    }

    sealed interface Renewal {

        record Renewed(int generation) implements Renewal {}

        /** The session has ended, or Redis has forgotten it. */
        record Gone() implements Renewal {}

        /** A token that was exchanged long ago came again: somebody has a copy. The session is ended. */
        record Reused() implements Renewal {}
    }
}
