package com.academy.auth.people.file;

import static com.academy.platform.test.Tokens.PUBLIC_ORGANIZATION;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.StubServer;
import com.academy.platform.test.StubServer.Answer;
import com.academy.platform.test.StubServer.Request;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The services that are asked what a person learns and teaches. All tests that extend it share one context. */
@AuthServiceTest
abstract class LearningServices {

    static final Map<String, Object> ANSWERS = new ConcurrentHashMap<>();
    static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    static final StubServer PROGRESS = new StubServer(LearningServices::answer);
    static final StubServer ANALYTICS = new StubServer(LearningServices::answer);
    private static final StubServer AUTH = new StubServer(_ -> Answer.json(
            Map.of("token", "a-service-token", "expiresAt", Instant.now().plusSeconds(300))));

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("PROGRESS_SERVICE_URL", PROGRESS::url);
        registry.add("ANALYTICS_SERVICE_URL", ANALYTICS::url);
        registry.add("AUTH_SERVICE_URL", AUTH::url);
    }

    @BeforeEach
    void nothingWasAsked() {
        ASKED.clear();
    }

    static String progressOf(Person person) {
        return "/internal/students/%s/progress".formatted(person.id());
    }

    static String learningOf(Person person) {
        return "/internal/people/%s/learning".formatted(person.id());
    }

    /** analytics-service counts these courses for the person, and that the person teaches so many courses and students. */
    static void counts(Person person, int courses, int students, Object... learned) {
        ANSWERS.put(
                learningOf(person),
                Map.of("courses", List.of(learned), "taught", Map.of("courses", courses, "students", students)));
    }

    static Map<String, Object> row(String status, int completed, int total) {
        return row(Ids.next(), status, completed, total);
    }

    static Map<String, Object> row(UUID course, String status, int completed, int total) {
        Map<String, Object> row = new HashMap<>();
        row.put("enrollmentId", Ids.next());
        row.put("organizationId", PUBLIC_ORGANIZATION);
        row.put("courseId", course);
        row.put("title", "Internet of Things");
        row.put("status", status);
        row.put("completed", completed);
        row.put("total", total);
        row.put("percent", 100 * completed / total);
        row.put("courseCompletedAt", completed == total ? "2026-01-15T09:30:00Z" : null);
        row.put("aFieldOfTomorrow", true);
        return row;
    }

    private static Answer answer(Request request) {
        ASKED.add(request.uri() + " " + request.authorization());
        if (REFUSED.contains(request.path())) {
            return Answer.empty(403);
        }
        Object answer = ANSWERS.get(request.path());
        return answer == null ? Answer.empty(404) : Answer.json(answer);
    }
}
