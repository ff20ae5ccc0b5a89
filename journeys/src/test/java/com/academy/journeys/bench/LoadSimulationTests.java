package com.academy.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.client.FakePlatform;
import com.academy.journeys.client.FakePlatform.Reply;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Student;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadSimulationTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path results;

    @Test
    void measuresTheWindowOnlyAndTheProcessorTimeUsedInIt() {
        try (FakePlatform platform =
                new FakePlatform(question -> Reply.ok("{\"progress\":{\"completed\":3,\"total\":10}}"))) {
            Student student = new Student("S", new Session(UUID.randomUUID(), "s@academy.example", "token", "r"));
            Load load = new Load(
                    "completing",
                    Load.Kind.COMPLETE,
                    20,
                    WARM_UP,
                    SECOND,
                    Stream.generate(() ->
                                    Load.Request.complete(new Click(student, UUID.randomUUID(), UUID.randomUUID())))
                            .iterator());
            AtomicInteger looks = new AtomicInteger();
            Measurements measurements = new Measurements(load, () -> Duration.ofMillis(100L * looks.incrementAndGet()));

            LoadSimulation.run(load, platform.uri(), measurements, results);

            assertThat(platform.asked()).hasSizeBetween(60, 85);
            assertThat(measurements.samples())
                    .hasSizeBetween(15, 25)
                    .allSatisfy(sample -> assertThat(sample.completed()).isEqualTo(3));
            assertThat(measurements.failures()).isEmpty();
            assertThat(measurements.processorMillisPerRequest()).isBetween(4.0, 6.7);
        }
    }

    @Test
    void countsRefusals() {
        try (FakePlatform platform = new FakePlatform(question -> Reply.problem(429, "too-many-requests"))) {
            Load load = new Load(
                    "signing in",
                    Load.Kind.SIGN_IN,
                    5,
                    WARM_UP,
                    SECOND,
                    Stream.generate(() -> Load.Request.signIn("{}")).iterator());
            Measurements measurements = new Measurements(load, () -> Duration.ZERO);

            LoadSimulation.run(load, platform.uri(), measurements, results);

            assertThat(measurements.failures()).containsOnlyKeys("status 429");
            assertThat(measurements.samples()).isEmpty();
        }
    }
}
