package com.academy.course;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An instructor at work, through the API alone. */
public record Author(Http http, UUID id, UUID organization) {

    public static Author anAuthor(Http http) {
        return anAuthor(http, Ids.next());
    }

    public static Author anAuthor(Http http, UUID organization) {
        UUID id = Ids.next();
        return new Author(http.as(Tokens.instructor(id, organization)), id, organization);
    }

    public UUID drafts() {
        return drafts(Map.of());
    }

    public UUID drafts(Map<String, ?> fields) {
        var course = new HashMap<String, Object>(Map.of("title", "A course " + Ids.next()));
        course.putAll(fields);
        return id(http.post("/courses", course).expect(201).json());
    }

    public UUID addsModule(UUID course, String title) {
        return id(http.post("/courses/{id}/modules", Map.of("title", title), course)
                .expect(201)
                .json());
    }

    public UUID addsLesson(UUID module, Map<String, ?> fields) {
        var lesson = new HashMap<String, Object>(
                Map.of("title", "A lesson", "type", "TEXT", "content", "<p>Read this.</p>"));
        lesson.putAll(fields);
        return id(http.post("/modules/{id}/lessons", lesson, module).expect(201).json());
    }

    public JsonNode publishes(UUID course) {
        return http.post("/courses/{id}/publish", null, course).expect(200).json();
    }

    /** A course of this many modules, a lesson in each. */
    public Published publishesACourseOf(int modules, Map<String, ?> fields) {
        UUID course = drafts(fields);
        List<UUID> moduleIds = new ArrayList<>();
        List<UUID> lessonIds = new ArrayList<>();
        for (int i = 1; i <= modules; i++) {
            moduleIds.add(addsModule(course, "Module " + i));
            lessonIds.add(addsLesson(moduleIds.getLast(), Map.of()));
        }
        publishes(course);
        return new Published(course, moduleIds, lessonIds);
    }

    public UUID publishesACourse() {
        return publishesACourse(Map.of());
    }

    public UUID publishesACourse(Map<String, ?> fields) {
        return publishesACourseOf(1, fields).course();
    }

    public List<String> generates(UUID course, String type, Map<String, ?> fields) {
        var request = new HashMap<String, Object>(Map.of("courseId", course, "type", type));
        request.putAll(fields);
        return http.post("/access-codes/generate", request)
                .expect(201)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/code").asString())
                .toList();
    }

    /** More codes than one answer may contain. */
    public Http.Answer generatesMany(UUID course, int count) {
        return http.post("/access-codes/generate", Map.of("courseId", course, "count", count));
    }

    /** What an answer's Location leads to, as a spreadsheet: the codes. */
    public List<String> downloads(Http.Answer generated) {
        String path = String.valueOf(generated.headers().getLocation()).replaceFirst("^/api/v1", "");
        return http.with("Accept", "text/csv")
                .get(path)
                .expect(200)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static UUID id(JsonNode created) {
        return UUID.fromString(created.at("/id").asString());
    }

    public record Published(UUID course, List<UUID> modules, List<UUID> lessons) {}
}
