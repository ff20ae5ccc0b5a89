package com.academy.auth.account.password;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@AuthServiceTest
class LoginStormIT {

    private static final int THREADS = 2;
    private static final int QUEUE = 24;
    private static final int REGISTRATION_QUEUE = 12;

    @Autowired
    Http http;

    @Autowired
    HashPasswords passwords;

    @Autowired
    MeterRegistry meters;

    @Test
    void refusesSignInsAboveTheQueueAtOnceAndLeavesTheRestOfTheServiceFree() throws Exception {
        Person alice = aPerson(http);
        var open = new CountDownLatch(1);
        var busy = new CountDownLatch(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> passwords.onOurThreads(() -> {
                    busy.countDown();
                    return open.await(60, SECONDS);
                }));
            }
            assertThat(busy.await(10, SECONDS)).isTrue();
            List<Future<Answer>> storm = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                storm.add(threads.submit(() -> login(http, anEmail(), PASSWORD)));
            }

            await().until(() -> storm.stream().filter(Future::isDone).count() == 100 - QUEUE);
            for (int i = 0; i < 20; i++) {
                http.as(alice.token()).get("/users/me").expect(200);
            }
            assertThat(storm)
                    .filteredOn(Future::isDone)
                    .extracting(Future::resultNow)
                    .allSatisfy(answer -> {
                        answer.expectProblem(503, "too-many-sign-ins");
                        assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER))
                                .isEqualTo("5");
                    });

            open.countDown();
            assertThat(storm)
                    .allSatisfy(answer ->
                            assertThat(answer.get(30, SECONDS).status()).isIn(401, 503));
        }
        login(http, alice.email(), PASSWORD).expect(200);
    }

    @Test
    void leavesSignInsTheirThreadsHoweverManyRegister() throws Exception {
        Person alice = aPerson(http);
        var open = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                await().until(() -> {
                    threads.submit(() -> passwords.onRegistrationThreads(() -> open.await(60, SECONDS)));
                    return queued("registrations") == REGISTRATION_QUEUE;
                });

                Answer refused =
                        http.post("/auth/register", aRegistration(anEmail())).expectProblem(503, "registrations-busy");
                assertThat(refused.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
                login(http, alice.email(), PASSWORD).expect(200);
                login(http, anEmail(), PASSWORD).expectProblem(401, "wrong-credentials");
            } finally {
                open.countDown();
            }
        }

        await().untilAsserted(() ->
                http.post("/auth/register", aRegistration(anEmail())).expect(201));
    }

    @Test
    void doesNotCountARefusedSignInAsFailed() throws Exception {
        Person alice = aPerson(http);
        var open = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                // Idle threads take from the queue a moment after it was filled: fill until it stays full.
                await().until(() -> {
                    threads.submit(() -> passwords.onOurThreads(() -> open.await(60, SECONDS)));
                    return queued("passwords") == QUEUE;
                });
                for (int i = 0; i < 10; i++) {
                    login(http, alice.email(), PASSWORD).expectProblem(503, "too-many-sign-ins");
                }
            } finally {
                open.countDown();
            }
        }

        await().untilAsserted(() -> login(http, alice.email(), PASSWORD).expect(200));
    }

    private int queued(String threads) {
        return (int) meters.get("executor.queued").tag("name", threads).gauge().value();
    }
}
