package com.academy.analytics;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A student in a course, as course-service and progress-service publish it. */
public final class Enrolled {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T22:00:00Z");

    public final UUID id = Ids.next();
    public final UUID student;
    public final Course course;

    private final Set<UUID> completed = new HashSet<>();
    private long sequence;
    private long progressSequence;

    public Enrolled(UUID student, Course course) {
        this.student = student;
        this.course = course;
    }

    public Fact enrolled() {
        Map<String, Object> fact = facts();
        fact.put("outlineVersion", course.version());
        fact.put("enrolledAt", BEGINNING);
        return ofCourse("student.enrolled.v1", fact);
    }

    public Fact withdrawn() {
        Map<String, Object> fact = facts();
        fact.put("withdrawnAt", BEGINNING.plusSeconds(500_000));
        return ofCourse("student.withdrawn.v1", fact);
    }

    public Fact started(int module) {
        Map<String, Object> fact = facts();
        fact.put("moduleId", course.module(module));
        fact.put("startedAt", at());
        return ofProgress("module.started.v1", fact);
    }

    /** Completes a module of the current version; what is counted is what progress-service would count. */
    public Fact completed(int module) {
        return completed(course.module(module));
    }

    public Fact completed(UUID module) {
        completed.add(module);
        Map<String, Object> fact = counted();
        fact.put("moduleId", module);
        fact.put("recordedAt", at());
        return ofProgress("module.completed.v1", fact);
    }

    public Fact courseCompleted() {
        return ofProgress("course.completed.v1", counted());
    }

    public String position() {
        return "enrollment/" + id + "@" + progressSequence;
    }

    public long done() {
        return course.modules().stream().filter(completed::contains).count();
    }

    private Map<String, Object> counted() {
        Map<String, Object> fact = facts();
        fact.put("outlineVersion", course.version());
        fact.put("completed", done());
        fact.put("total", course.modules().size());
        fact.put("completedAt", at());
        return fact;
    }

    private Map<String, Object> facts() {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("organizationId", course.organization);
        fact.put("userId", student);
        fact.put("enrollmentId", id);
        fact.put("courseId", course.id);
        return fact;
    }

    /** Some of it before midnight, some after. */
    private Instant at() {
        return BEGINNING.plusSeconds(3_000 * (progressSequence + 1));
    }

    private Fact ofCourse(String type, Map<String, Object> fact) {
        return TestEvents.fact(type, "enrollment/" + id, ++sequence, student, fact);
    }

    private Fact ofProgress(String type, Map<String, Object> fact) {
        return TestEvents.fact(type, "enrollment/" + id, ++progressSequence, student, fact);
    }
}
