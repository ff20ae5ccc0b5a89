package com.academy.progress.outline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a course's outline: what there is to learn, in order. It never changes; a new one follows it. */
public final class Outline {

    private final UUID organizationId;
    private final CourseId courseId;
    private final int version;
    private final UUID instructorId;
    private final String title;
    private final Instant publishedAt;
    private final List<Module> modules;
    private final Map<ModuleId, Module> byId = new HashMap<>();
    private final int required;

    public Outline(
            UUID organizationId,
            CourseId courseId,
            int version,
            UUID instructorId,
            String title,
            Instant publishedAt,
            Collection<Module> modules) {
        this.organizationId = organizationId;
        this.courseId = courseId;
        this.version = version;
        this.instructorId = instructorId;
        this.title = title;
        this.publishedAt = publishedAt;
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(Module::position))
                .toList();
        this.modules.forEach(module -> byId.put(module.id(), module));
        this.required = (int) this.modules.stream().filter(Module::required).count();
    }

    public boolean contains(ModuleId module) {
        return byId.containsKey(module);
    }

    public boolean requires(ModuleId module) {
        Module known = byId.get(module);
        return known != null && known.required();
    }

    /** How many modules count: the total of every percentage by this outline. */
    public int required() {
        return required;
    }

    /** How many of these modules count; what an earlier outline had and this one has not does not. */
    public int requiredAmong(Collection<ModuleId> completed) {
        return (int) completed.stream().filter(this::requires).count();
    }

    /** Where to continue: the first open module that counts, else the first open one, else null. */
    public @Nullable ModuleId nextAfter(Collection<ModuleId> completed) {
        return modules.stream()
                .filter(module -> !completed.contains(module.id()))
                .min(Comparator.comparing(Module::required).reversed())
                .map(Module::id)
                .orElse(null);
    }

    public UUID organizationId() {
        return organizationId;
    }

    public CourseId courseId() {
        return courseId;
    }

    public int version() {
        return version;
    }

    public UUID instructorId() {
        return instructorId;
    }

    public String title() {
        return title;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** In the order of the course. */
    public List<Module> modules() {
        return modules;
    }

    public record Module(ModuleId id, int position, boolean required, String title) {}
}
