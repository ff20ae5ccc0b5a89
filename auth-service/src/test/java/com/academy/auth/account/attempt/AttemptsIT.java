package com.academy.auth.account.attempt;

import static com.academy.auth.AuthFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthServiceTest;
import com.academy.auth.account.attempt.Attempts.TooManyFailuresException;
import com.academy.auth.account.attempt.Attempts.TooManyRegistrationsException;
import com.academy.auth.account.attempt.RedisCalls.SessionsUnavailableException;
import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.data.redis.core.StringRedisTemplate;

@AuthServiceTest
class AttemptsIT {

    private static final AttemptProperties BY_DEFAULT = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("academy.auth.attempts", AttemptProperties.class);

    private static final Optional<String> STRANGER = Optional.empty();

    @Autowired
    StringRedisTemplate redis;

    @Test
    void countsAnAddressAcrossAccountsOnlyUpToItsHighCeiling() {
        var attempts = new Attempts(redis, limits(Duration.ofMinutes(1), 5, 5, 3));
        String router = "192.0.2." + System.nanoTime();

        for (int i = 0; i < 3; i++) {
            attempts.begin(anEmail(), router, STRANGER);
        }

        assertThatExceptionOfType(TooManyFailuresException.class)
                .isThrownBy(() -> attempts.begin(anEmail(), router, STRANGER));
        assertThatNoException().isThrownBy(() -> attempts.begin(anEmail(), "198.51.100.7", STRANGER));
    }

    @Test
    void forgetsFailuresWithTheirWindow() {
        Duration window = Duration.ofMillis(50);
        var attempts = new Attempts(redis, limits(window, 1, 1, 100));
        String email = anEmail();
        attempts.begin(email, "192.0.2.1", STRANGER);

        await().untilAsserted(
                        () -> assertThatNoException().isThrownBy(() -> attempts.begin(email, "192.0.2.1", STRANGER)));
    }

    @Test
    void locksTwiceAsLongEachTime() {
        Duration window = Duration.ofMillis(400);
        var attempts = new Attempts(redis, limits(window, 1, 100, 100));
        String email = anEmail();

        for (long millis : List.of(400, 800, 1200, 1200)) { // three windows are the longest
            await().untilAsserted(() ->
                    assertThatNoException().isThrownBy(() -> attempts.begin(email, "192.0.2.1", STRANGER)));
            assertThat(lockOf(email)).isBetween(millis - 350, millis);
        }
    }

    @Test
    void doesNotCountALockThatWasTakenBack() {
        var attempts = new Attempts(redis, limits(Duration.ofMinutes(1), 1, 100, 100));
        String email = anEmail();
        for (int i = 0; i < 3; i++) {
            attempts.begin(email, "192.0.2.1", STRANGER).takeBack();
        }

        attempts.begin(email, "192.0.2.1", STRANGER);

        assertThat(lockOf(email)).isLessThanOrEqualTo(60_000);
    }

    @Test
    void locksAnAccountForOneAddressLongBeforeForAll() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        for (int i = 0; i < 5; i++) {
            attempts.begin(email, "192.0.2.1", STRANGER);
        }
        assertThatExceptionOfType(TooManyFailuresException.class)
                .isThrownBy(() -> attempts.begin(email, "192.0.2.1", STRANGER));
        for (int i = 5; i < 50; i++) {
            attempts.begin(email, "10.9.8." + i / 5, STRANGER);
        }

        assertThatExceptionOfType(TooManyFailuresException.class)
                .isThrownBy(() -> attempts.begin(email, "203.0.113.1", STRANGER));
    }

    @Test
    void countsANetworkOfIpv6AsOneAddress() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        for (int i = 0; i < 5; i++) {
            attempts.begin(email, "2001:db8:1:2::" + i, STRANGER);
        }

        assertThatExceptionOfType(TooManyFailuresException.class)
                .isThrownBy(() -> attempts.begin(email, "2001:db8:1:2:ffff::1", STRANGER));
        assertThatNoException().isThrownBy(() -> attempts.begin(email, "2001:db8:1:3::1", STRANGER));
    }

    @Test
    void countsAKnownDeviceApart() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        lockForAll(attempts, email);

        for (int i = 0; i < 5; i++) {
            attempts.begin(email, "192.0.2.1", Optional.of("hers"));
        }

        assertThatExceptionOfType(TooManyFailuresException.class)
                .isThrownBy(() -> attempts.begin(email, "192.0.2.1", Optional.of("hers")));
    }

    @Test
    void countsFromZeroAfterAnUnlock() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        UUID user = UUID.randomUUID();
        lockForAll(attempts, email);
        for (int i = 0; i < 5; i++) {
            attempts.begin(email, "192.0.2.1", Optional.of("hers"));
            attempts.beginProof(user);
        }

        attempts.unlock(email, user);

        for (String address : List.of("203.0.113.1", "10.9.8.1")) {
            assertThatNoException().isThrownBy(() -> attempts.begin(email, address, STRANGER));
        }
        assertThatNoException().isThrownBy(() -> attempts.begin(email, "192.0.2.1", Optional.of("hers")));
        assertThatNoException().isThrownBy(() -> attempts.beginProof(user));
        lockForAll(attempts, email);
        attempts.unlock(email, user);
        assertThatNoException().isThrownBy(() -> attempts.begin(email, "203.0.113.1", STRANGER));
    }

    /** By many strangers: each address alone is locked before. */
    private static void lockForAll(Attempts attempts, String email) {
        assertThatExceptionOfType(TooManyFailuresException.class).isThrownBy(() -> {
            for (int i = 0; i < 51; i++) {
                attempts.begin(email, "10.9.8." + i / 5, STRANGER);
            }
        });
    }

    @Test
    void letsAClassRegisterBehindOneRouterAndAnEndlessRowOfAccountsNot() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String router = "192.0.2." + System.nanoTime();
        for (int i = 0; i < 80; i++) { // forty students, two attempts each
            attempts.registering(anEmail(), router, () -> true);
        }

        assertThatExceptionOfType(TooManyRegistrationsException.class).isThrownBy(() -> {
            for (int i = 0; i < 80; i++) {
                attempts.registering(anEmail(), router, () -> true);
            }
        });
        assertThatNoException()
                .isThrownBy(() -> attempts.registering(anEmail(), "198.51.100." + System.nanoTime(), () -> true));
    }

    @Test
    void countsRegistrationsWithOneAddressWhereverTheyComeFrom() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        for (int i = 0; i < 5; i++) {
            attempts.registering(email, "192.0.2." + System.nanoTime(), () -> true);
        }

        assertThatExceptionOfType(TooManyRegistrationsException.class)
                .isThrownBy(() -> attempts.registering(email, "192.0.2." + System.nanoTime(), () -> true));
    }

    @Test
    void doesNotCountARegistrationThatWasNotCarriedOut() {
        var attempts = new Attempts(redis, BY_DEFAULT);
        String email = anEmail();
        for (int i = 0; i < 6; i++) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> attempts.registering(email, "192.0.2.1", () -> {
                        throw new SessionsUnavailableException(new IllegalStateException());
                    }));
        }

        assertThatNoException().isThrownBy(() -> attempts.registering(email, "192.0.2.1", () -> true));
    }

    private static AttemptProperties limits(Duration window, int account, int accountAndAddress, int address) {
        return new AttemptProperties(
                window,
                account,
                accountAndAddress,
                address,
                window.multipliedBy(3),
                Duration.ofMinutes(15),
                5,
                Duration.ofMinutes(15),
                5,
                100);
    }

    private long lockOf(String email) {
        return redis.getExpire(
                "academy:auth:failures:account:" + Attempts.accountOf(email) + ":0", TimeUnit.MILLISECONDS);
    }
}
