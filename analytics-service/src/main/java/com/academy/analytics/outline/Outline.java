package com.academy.analytics.outline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One published version of a course, whole and final.
 *
 * @param partition that it came from
 */
public record Outline(
        UUID organizationId,
        UUID courseId,
        UUID instructorId,
        String title,
        int version,
        Instant publishedAt,
        List<OutlineModule> modules,
        int partition) {

    public Outline {
        if (version < 1) {
            throw new IllegalArgumentException("The first outline of a course is version 1.");
        }
        modules = List.copyOf(modules);
    }

    int requiredModules() {
        return (int) modules.stream().filter(OutlineModule::required).count();
    }

    /** Keeps the newest of several versions of a course, in one order for all consumers. */
    public static Collection<Outline> newestOfEach(Collection<Outline> outlines) {
        var newest = new TreeMap<UUID, Outline>();
        outlines.forEach(it -> newest.merge(it.courseId(), it, (a, b) -> a.version >= b.version ? a : b));
        return newest.values();
    }
}
