package com.academy.analytics;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A course of course-service, with the events that it publishes about it. */
public final class Course {

    private static final Instant PUBLISHED = Instant.parse("2026-01-02T08:00:00Z");

    public final UUID id = Ids.next();
    public final UUID organization;
    public final UUID instructor;
    public final String title;

    private final List<List<UUID>> versions = new ArrayList<>();
    private long sequence;

    public Course(UUID organization, UUID instructor, String title, int modules) {
        this.organization = organization;
        this.instructor = instructor;
        this.title = title;
        versions.add(IntStream.range(0, modules).mapToObj(_ -> Ids.next()).toList());
    }

    public int version() {
        return versions.size();
    }

    public List<UUID> modules() {
        return versions.getLast();
    }

    public UUID module(int number) {
        return modules().get(number - 1);
    }

    /** The next version: without its first modules, with some new ones at the end. */
    public Fact revised(int dropped, int added) {
        List<UUID> next = new ArrayList<>(modules().subList(dropped, modules().size()));
        IntStream.range(0, added).forEach(_ -> next.add(Ids.next()));
        versions.add(List.copyOf(next));
        return outline();
    }

    /** The current version. */
    public Fact outline() {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("courseId", id);
        fact.put("organizationId", organization);
        fact.put("instructorId", instructor);
        fact.put("title", title);
        fact.put("version", version());
        fact.put("publishedAt", PUBLISHED.plusSeconds(60L * version()));
        fact.put(
                "modules",
                IntStream.range(0, modules().size())
                        .mapToObj(at -> Map.of(
                                "moduleId",
                                modules().get(at),
                                "position",
                                at + 1,
                                "required",
                                true,
                                "title",
                                "Module " + (at + 1)))
                        .toList());
        return TestEvents.fact("course.outline-changed.v1", "course/" + id, ++sequence, id, fact);
    }

    public Fact archived() {
        return TestEvents.fact(
                "course.archived.v1",
                "course/" + id,
                ++sequence,
                id,
                Map.of("courseId", id, "organizationId", organization, "archivedAt", PUBLISHED.plusSeconds(900_000)));
    }
}
