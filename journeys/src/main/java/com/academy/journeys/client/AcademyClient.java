package com.academy.journeys.client;

import com.academy.journeys.client.Answers.AccessCode;
import com.academy.journeys.client.Answers.Completion;
import com.academy.journeys.client.Answers.Course;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Answers.Created;
import com.academy.journeys.client.Answers.Items;
import com.academy.journeys.client.Answers.Overall;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Answers.Redemption;
import com.academy.journeys.client.Answers.SignedIn;
import com.academy.journeys.client.Answers.StudentDashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as any client sees it: HTTP and server-sent events through the gateway. Waits as long as a 429 or a 503
 * asks it to, within its patience; every other refusal is a {@link ProblemException}.
 */
public final class AcademyClient implements AutoCloseable {

    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final int CODES_ANSWERED_AT_ONCE = 100;
    private static final int MAX_SHORT_DESCRIPTION = 300;

    private final URI gateway;
    private final Duration patience;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    public AcademyClient(URI gateway) {
        this(gateway, Duration.ofSeconds(60));
    }

    public AcademyClient(URI gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public Session register(String email, String password, String firstName, String lastName, String role) {
        return session(post(
                null,
                "/auth/register",
                Map.of(
                        "email", email,
                        "password", password,
                        "firstName", firstName,
                        "lastName", lastName,
                        "role", role),
                SignedIn.class));
    }

    public Session login(String email, String password) {
        return session(post(null, "/auth/login", Map.of("email", email, "password", password), SignedIn.class));
    }

    public Session refresh(Session session) {
        return session(post(null, "/auth/refresh", Map.of("refreshToken", session.refreshToken()), SignedIn.class));
    }

    /** A draft that students enter with an access code. */
    public Course draftCourse(Session instructor, String title, String description) {
        return draftCourse(instructor, title, description, true);
    }

    public Course draftCourse(Session instructor, String title, String description, boolean requiresCode) {
        Map<String, Object> body = described(
                Map.of("title", title, "level", "BEGINNER", "language", "en", "requiresCode", requiresCode),
                description);
        if (description.length() <= MAX_SHORT_DESCRIPTION && !description.isEmpty()) {
            body.put("shortDescription", description);
        }
        return post(instructor, "/courses", body, Course.class);
    }

    public UUID addModule(Session instructor, UUID course, String title, String description) {
        return post(
                        instructor,
                        "/courses/" + course + "/modules",
                        described(Map.of("title", title), description),
                        Created.class)
                .id();
    }

    private static Map<String, Object> described(Map<String, Object> body, String description) {
        Map<String, Object> described = new LinkedHashMap<>(body);
        if (!description.isEmpty()) {
            described.put("description", description);
        }
        return described;
    }

    public UUID addTextLesson(Session instructor, UUID module, String title, String html) {
        return post(
                        instructor,
                        "/modules/" + module + "/lessons",
                        Map.of("title", title, "type", "TEXT", "content", html),
                        Created.class)
                .id();
    }

    public Course publish(Session instructor, UUID course) {
        return post(instructor, "/courses/" + course + "/publish", null, Course.class);
    }

    public void deleteCourse(Session instructor, UUID course) {
        answer("DELETE", instructor, "/courses/" + course, null);
    }

    public List<Course> ownCourses(Session instructor) {
        List<Course> courses = new ArrayList<>();
        String cursor = null;
        do {
            String path = "/courses?mine=true&limit=100" + (cursor == null ? "" : "&cursor=" + cursor);
            Items<Course> page = read(answer("GET", instructor, path, null), new TypeReference<>() {});
            courses.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return courses;
    }

    /** A hundred at a time: of more the answer would only say where they are. */
    public List<String> generateCodes(Session instructor, UUID course, int count) {
        List<String> codes = new ArrayList<>(count);
        while (codes.size() < count) {
            int some = Math.min(count - codes.size(), CODES_ANSWERED_AT_ONCE);
            codes.addAll(generateCodes(instructor, Map.of("courseId", course, "type", "SINGLE_USE", "count", some)));
        }
        return codes;
    }

    public String generateCode(Session instructor, UUID course, int maxUses) {
        return generateCodes(
                        instructor, Map.of("courseId", course, "type", "MULTI_USE", "maxUses", maxUses, "count", 1))
                .getFirst();
    }

    private List<String> generateCodes(Session instructor, Map<String, Object> body) {
        Items<AccessCode> codes =
                read(answer("POST", instructor, "/access-codes/generate", body), new TypeReference<>() {});
        return codes.items().stream().map(AccessCode::code).toList();
    }

    public Redemption redeem(Session student, String code) {
        return post(student, "/access-codes/redeem", Map.of("code", code), Redemption.class);
    }

    public Completion complete(Session student, UUID enrollment, UUID module) {
        return post(student, "/progress/mark-completed/" + enrollment + "/" + module, null, Completion.class);
    }

    public CourseProgress courseProgress(Session student, UUID enrollment) {
        return get(student, "/progress/course/" + enrollment, CourseProgress.class);
    }

    public Overall overall(Session student) {
        return get(student, "/progress/overall", Overall.class);
    }

    public StudentDashboard dashboard(Session student) {
        return get(student, "/analytics/me", StudentDashboard.class);
    }

    public CourseDashboard courseDashboard(Session instructor, UUID course) {
        return get(instructor, "/analytics/courses/" + course + "?limit=100", CourseDashboard.class);
    }

    public Reconciliation reconciliation(Session admin) {
        return get(admin, "/analytics/reconciliation", Reconciliation.class);
    }

    public EventStream watch(Session session, String path, Consumer<ServerEvent> listener) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + session.accessToken())
                .header("Accept", "text/event-stream")
                .build();
        return EventStream.open(http, request, listener);
    }

    public <T> T read(String body, Class<T> type) {
        return json.readValue(body, type);
    }

    /** One request without retries; returns any answer. */
    public HttpResponse<String> send(
            String method, @Nullable Session session, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(TIME_OUT);
        if (session != null) {
            request.header("Authorization", "Bearer " + session.accessToken());
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        String content = body instanceof String text ? text : body == null ? null : json.writeValueAsString(body);
        request.method(method, content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method + " " + path, e);
        }
    }

    private <T> T get(Session session, String path, Class<T> type) {
        return read(answer("GET", session, path, null), type);
    }

    private <T> T post(@Nullable Session session, String path, @Nullable Object body, Class<T> type) {
        return read(answer("POST", session, path, body), type);
    }

    private <T> T read(String body, TypeReference<T> type) {
        return json.readValue(body, type);
    }

    private String answer(String method, @Nullable Session session, String path, @Nullable Object body) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<String> answer = send(method, session, path, body, Map.of());
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return answer.body();
            }
            Duration pause = status == 429 || status == 503 ? retryAfter(answer) : null;
            if (pause == null || System.nanoTime() + pause.toNanos() > deadline) {
                throw problem(method + " " + path, answer);
            }
            pause(pause);
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                // Zero seconds would be a busy loop.
                .map(value -> Duration.ofMillis(Math.max(100, Long.parseLong(value) * 1000)))
                .orElse(null);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to try again", e);
        }
    }

    private ProblemException problem(String request, HttpResponse<String> answer) {
        Map<String, String> members = new LinkedHashMap<>();
        try {
            JsonNode problem = json.readTree(answer.body());
            for (String member : List.of("type", "detail", "errors")) {
                JsonNode value = problem.path(member);
                members.put(
                        member, value.isString() ? value.asString() : value.isMissingNode() ? "" : value.toString());
            }
        } catch (JacksonException e) {
            members.put("detail", answer.body());
        }
        String type = members.getOrDefault("type", "");
        String detail = members.getOrDefault("detail", "") + " " + members.getOrDefault("errors", "");
        return new ProblemException(
                request, answer.statusCode(), type.substring(type.lastIndexOf('/') + 1), detail.strip());
    }

    private static Session session(SignedIn answer) {
        return new Session(answer.user().id(), answer.user().email(), answer.accessToken(), answer.refreshToken());
    }

    private URI uri(String path) {
        return URI.create(gateway + (path.startsWith("/.well-known") ? path : "/api/v1" + path));
    }

    @Override
    public void close() {
        // Streams may still be open; close() of the HTTP client would wait for them.
        http.shutdownNow();
    }
}
