package com.academy.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.academy.servers.OwnRedis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RevocationsTests {

    private static final UUID USER = UUID.fromString("0192f000-0000-7000-8000-00000000000a");

    private final Clock clock = Clock.systemUTC();
    private final List<Revocations> started = new CopyOnWriteArrayList<>();

    private final OwnRedis redis = new OwnRedis();
    private LettuceConnectionFactory connections;

    @BeforeEach
    void startRedis() {
        redis.start();
        connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", redis.port()),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(1))
                        .build());
        connections.afterPropertiesSet();
        connections.start();
    }

    @AfterEach
    void stopEverything() {
        started.forEach(Revocations::stop);
        connections.destroy();
        redis.stop();
    }

    @Test
    void refusesTokensIssuedBeforeTheUserWasRevoked() {
        Revocations revocations = begin();
        Instant now = clock.instant();

        revocations.revokeUser(USER, now);

        assertThat(revocations.isRevoked(token("s", now.minusSeconds(1)))).isTrue();
        assertThat(revocations.isRevoked(token("s", now.plusMillis(1)))).isFalse();
    }

    @Test
    void refusesTheTokensOfARevokedSessionOnly() {
        Revocations revocations = begin();
        Instant issued = clock.instant();

        revocations.revokeSession("mine");

        assertThat(revocations.isRevoked(token("mine", issued))).isTrue();
        assertThat(revocations.isRevoked(token("another", issued))).isFalse();
    }

    @Test
    void tellsEveryProcessWithinASecond() {
        Revocations here = begin();
        Revocations there = begin();
        List<String> heard = new CopyOnWriteArrayList<>();
        there.onRevocation(heard::add);
        Instant issued = clock.instant().minusSeconds(1);

        here.revokeUser(USER, clock.instant());

        await().atMost(Duration.ofSeconds(1)).until(() -> there.isRevoked(token("s", issued)));
        assertThat(heard).containsExactly("uid:" + USER);
    }

    @Test
    void areKnownToAProcessThatStartsLater() {
        Instant issued = clock.instant().minusSeconds(1);
        begin().revokeUser(USER, clock.instant());

        Revocations late = begin();

        assertThat(late.isRevoked(token("s", issued))).isTrue();
    }

    @Test
    void theLatestInstantCounts() {
        Revocations revocations = begin();
        Instant now = clock.instant();
        revocations.revokeUser(USER, now);

        revocations.revokeUser(USER, now.minusSeconds(60));

        assertThat(revocations.isRevoked(token("s", now.minusSeconds(1)))).isTrue();
    }

    @Test
    void areForgottenWhenNoTokenCanBeOldEnough() {
        var late = new Revocations(connections, Clock.offset(clock, Revocations.REMEMBERED.plusMinutes(1)));
        begin().revokeUser(USER, clock.instant());

        late.start();
        started.add(late);

        assertThat(late.isRevoked(token("s", clock.instant().minusSeconds(1)))).isFalse();
    }

    @Test
    void stayInForceWhileRedisIsDownAndGoOnAfterwards() {
        Revocations revocations = begin();
        Instant issued = clock.instant().minusSeconds(1);
        revocations.revokeUser(USER, clock.instant());

        redis.stop();
        assertThat(revocations.isRevoked(token("s", issued))).isTrue();
        assertThatThrownBy(() -> revocations.revokeSession("unshared")).isInstanceOf(DataAccessException.class);
        assertThat(revocations.isRevoked(token("unshared", issued))).isTrue();

        redis.start();
        var elsewhere = new StringRedisTemplate(connections);
        await().ignoreExceptions()
                .untilAsserted(() -> elsewhere
                        .opsForStream()
                        .add(
                                Revocations.STREAM,
                                java.util.Map.of("subject", "sid:after", "notBefore", Long.toString(clock.millis()))));
        await().until(() -> revocations.isRevoked(token("after", issued)));
    }

    @Test
    void skipUnreadableEntries() {
        new StringRedisTemplate(connections)
                .opsForStream()
                .add(Revocations.STREAM, java.util.Map.of("subject", "uid:nobody", "notBefore", "soon"));
        Instant issued = clock.instant().minusSeconds(1);

        begin().revokeUser(USER, clock.instant());

        assertThat(begin().isRevoked(token("s", issued))).isTrue();
    }

    @Test
    void workAloneWithoutRedis() {
        var alone = new Revocations(null, clock);
        alone.start();
        Instant issued = clock.instant().minusSeconds(1);

        alone.revokeSession("mine");

        assertThat(alone.isRevoked(token("mine", issued))).isTrue();
    }

    private Revocations begin() {
        var revocations = new Revocations(connections, clock);
        revocations.start();
        started.add(revocations);
        return revocations;
    }

    private static VerifiedToken token(String session, Instant issuedAt) {
        return new VerifiedToken(
                "issuer", USER, null, Role.STUDENT, session, Set.of(), "sub", issuedAt, issuedAt.plusSeconds(900));
    }
}
