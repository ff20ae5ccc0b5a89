package com.academy.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailuresTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Instant now = NOON;

    private final ScheduledFailures failures = new ScheduledFailures(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void sayOnceAMinuteThatAPartIsDown(CapturedOutput output) {
        for (int second = 0; second <= 90; second++) {
            now = NOON.plus(Duration.ofSeconds(second));
            failures.handleError(new CannotCreateTransactionException("no database", new ConnectException("refused")));
        }

        assertThat(output.getAll().split("wait for a part that is down", -1)).hasSize(1 + 2);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void showWhereAMistakeIs(CapturedOutput output) {
        failures.handleError(new IllegalStateException("a mistake"));
        failures.handleError(new IllegalStateException("a mistake"));

        assertThat(output.getAll().split("A scheduled job failed", -1)).hasSize(1 + 2);
        assertThat(output.getAll()).contains("\tat com.academy");
    }
}
