package com.academy.journeys.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.client.FakePlatform.Asked;
import com.academy.journeys.client.FakePlatform.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcademyClientTests {

    private static final Session STUDENT = new Session(UUID.randomUUID(), "s@academy.example", "token", "refresh");

    private @Nullable FakePlatform platform;

    @AfterEach
    void closePlatform() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void readsWhatItNeedsAndSkipsTheRest() {
        AcademyClient client = client(asked -> Reply.ok("""
                {"revision":4,"news":1,"overall":{"enrolled":1,"modules":10,"completed":7,"percent":70},"courses":[]}"""));

        assertThat(client.dashboard(STUDENT).overall().percent()).isEqualTo(70);
        assertThat(questions().getFirst().authorization()).isEqualTo("Bearer token");
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        AtomicInteger tries = new AtomicInteger();
        AcademyClient client = client(asked -> tries.incrementAndGet() < 3
                ? Reply.problem(503, "unavailable").with("Retry-After", "0")
                : Reply.ok("{\"enrollmentId\":\"%s\",\"courseId\":\"%s\"}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID())));

        client.redeem(STUDENT, "CODE");

        assertThat(tries).hasValue(3);
    }

    @Test
    void losesPatience() {
        AcademyClient client =
                client(asked -> Reply.problem(429, "too-many-requests").with("Retry-After", "61"));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> client.redeem(STUDENT, "CODE"));

        assertThat(problem.status()).isEqualTo(429);
        assertThat(questions()).hasSize(1);
    }

    @Test
    void saysWhyItWasRefused() {
        AcademyClient client = client(asked -> Reply.problem(404, "access-code-not-found"));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> client.redeem(STUDENT, "CODE"));

        assertThat(problem.code()).isEqualTo("access-code-not-found");
        assertThat(problem).hasMessage("POST /access-codes/redeem answered 404 access-code-not-found: No.");
    }

    @Test
    void survivesAnAnswerThatIsNoProblemDocument() {
        AcademyClient client = client(asked -> new Reply(502, "<html>Bad gateway</html>", Map.of()));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> client.redeem(STUDENT, "CODE"));

        assertThat(problem).hasMessageContaining("502").hasMessageContaining("Bad gateway");
    }

    @Test
    void followsTheCursorOfAList() {
        AcademyClient client = client(asked -> asked.path().contains("cursor=two")
                ? Reply.ok("{\"items\":[%s],\"nextCursor\":null}".formatted(course("Second")))
                : Reply.ok("{\"items\":[%s],\"nextCursor\":\"two\"}".formatted(course("First"))));

        assertThat(client.ownCourses(STUDENT)).extracting(Answers.Course::title).containsExactly("First", "Second");
    }

    @Test
    void hearsServerSentEvents() {
        AcademyClient client =
                client(asked -> new Reply(200, ": hello\n\nid: 1\nevent: dashboard\ndata: {}\n\n", Map.of()));
        List<ServerEvent> heard = new CopyOnWriteArrayList<>();

        try (EventStream stream = client.watch(STUDENT, "/analytics/stream", heard::add)) {
            await().atMost(Duration.ofSeconds(5)).until(stream::hasEnded);
        }

        assertThat(heard).singleElement().extracting(ServerEvent::name).isEqualTo("dashboard");
    }

    @Test
    void doesNotTakeARefusalForAStream() {
        AcademyClient client = client(asked -> Reply.problem(401, "not-authenticated"));

        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> client.watch(STUDENT, "/analytics/stream", event -> {}))
                        .status())
                .isEqualTo(401);
    }

    private AcademyClient client(Function<Asked, Reply> answers) {
        platform = new FakePlatform(answers);
        return new AcademyClient(platform.uri(), Duration.ofSeconds(5));
    }

    private List<Asked> questions() {
        return platform == null ? List.of() : platform.questions();
    }

    private static String course(String title) {
        return "{\"id\":\"%s\",\"slug\":\"s\",\"title\":\"%s\",\"status\":\"DRAFT\"}"
                .formatted(UUID.randomUUID(), title);
    }
}
