package com.academy.progress;

import com.academy.platform.test.StubServer;
import com.academy.platform.test.StubServer.Answer;
import com.academy.platform.test.StubServer.Request;
import com.academy.progress.outline.Outline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stub of course-service: it answers what a test has set, and can be slow or down. */
public final class CourseServiceStub {

    private enum Mood {
        WELL,
        SLOW,
        DOWN
    }

    private final StubServer server = new StubServer(this::answer);
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch awake = new CountDownLatch(0);

    String url() {
        return server.url();
    }

    void reset() {
        answers.clear();
        asked.clear();
        mood = Mood.WELL;
        awake.countDown();
    }

    public void isDown() {
        mood = Mood.DOWN;
    }

    /** Answers when the test is over, which is later than any timeout. */
    public void isSlow() {
        awake = new CountDownLatch(1);
        mood = Mood.SLOW;
    }

    public void knows(UUID enrollment, UUID student, Outline course, String status, long sequence) {
        answers.put(
                "/enrollments/" + enrollment,
                Map.of(
                        "id",
                        enrollment,
                        "organizationId",
                        course.organizationId(),
                        "userId",
                        student,
                        "courseId",
                        course.courseId().value(),
                        "status",
                        status,
                        "enrolledAt",
                        Instant.parse("2026-01-05T09:00:00Z"),
                        "outlineVersion",
                        course.version(),
                        "sequence",
                        sequence,
                        "aFieldOfTomorrow",
                        "ignored"));
    }

    public void knows(Outline course, long sequence) {
        Map<String, Object> answer = new LinkedHashMap<>(Facts.outline(course));
        answer.put("sequence", sequence);
        answers.put("/courses/" + course.courseId().value() + "/outline", answer);
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(it -> it.path().equals(path)).toList();
    }

    public record Asked(String path, String authorization) {}

    private Answer answer(Request request) throws InterruptedException {
        asked.add(new Asked(request.path(), String.valueOf(request.authorization())));
        return switch (mood) {
            case WELL -> {
                Object known = answers.get(request.path());
                yield known == null ? Answer.empty(404) : Answer.json(known);
            }
            case SLOW -> {
                awake.await(60, TimeUnit.SECONDS);
                yield Answer.empty(503);
            }
            case DOWN -> Answer.empty(503);
        };
    }
}
