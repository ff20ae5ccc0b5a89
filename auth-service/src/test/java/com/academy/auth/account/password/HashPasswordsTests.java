package com.academy.auth.account.password;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.account.password.HashPasswords.TooManyPasswordsException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashPasswordsTests {

    private static final int CHEAP = 4;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashPasswords passwords = new HashPasswords(new HashingProperties(CHEAP, 1, 1, 1, 1), meters);

    @AfterEach
    void close() {
        passwords.destroy();
    }

    @Test
    void recognisesThePasswordAndNoOther() {
        String hash = passwords.hash(new Password("Tr4verse-the-Moor"));

        assertThat(passwords.matches(new Password("Tr4verse-the-Moor"), hash)).isTrue();
        assertThat(passwords.matches(new Password("Tr4verse-the-moor"), hash)).isFalse();
    }

    @Test
    void readsAPasswordToItsEndWhereBcryptStopsAt72Bytes() {
        String hash = passwords.hash(new Password("ł".repeat(127) + "a"));

        assertThat(passwords.matches(new Password("ł".repeat(127) + "b"), hash)).isFalse();
    }

    @Test
    void hashesTheSamePasswordDifferently() {
        var password = new Password("Tr4verse-the-Moor");

        assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
    }

    @Test
    void hasAHashToCompareWithForAnUnknownAddress() {
        assertThat(passwords.matches(new Password("Tr4verse-the-Moor"), passwords.nobodysHash()))
                .isFalse();
    }

    @Test
    void usesCost12ByDefault() {
        var asInProduction = new HashPasswords(new HashingProperties(12, 1, 1, 1, 1), meters);
        try {
            assertThat(asInProduction.hash(new Password("x"))).startsWith("{hmac-sha384+bcrypt}$2a$12$");
            assertThat(asInProduction.nobodysHash()).startsWith("{hmac-sha384+bcrypt}$2a$12$"); // takes as long
        } finally {
            asInProduction.destroy();
        }
    }

    @Test
    void refusesACallAtOnceIfTheQueueIsFull() {
        var busy = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        var running = inBackground(() -> passwords.onOurThreads(() -> {
            started.countDown();
            return busy.await(30, SECONDS);
        }));
        await().until(() -> started.getCount() == 0);
        var waiting = inBackground(() -> passwords.hash(new Password("x")));
        await().until(() ->
                meters.get("executor.queued").tag("name", "passwords").gauge().value() == 1);

        assertThatExceptionOfType(TooManyPasswordsException.class)
                .isThrownBy(() -> passwords.hash(new Password("y")))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isPositive());
        assertThat(meters.get("academy.passwords.rejected").counter().count()).isEqualTo(1);

        busy.countDown();
        assertThat(running).succeedsWithin(5, SECONDS);
        assertThat(waiting).succeedsWithin(5, SECONDS);
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(new Password("Tr4verse-the-Moor")).hasToString("Password[hidden]");
    }
}
