package com.academy.progress.outline;

import com.academy.platform.domain.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ready-made outlines for tests. */
public final class OutlineFixtures {

    public static final UUID INSTRUCTOR = Ids.next();

    private OutlineFixtures() {}

    /** A course of so many required modules, in an organisation of its own. */
    public static Outline aCourseOf(int modules) {
        return outline(Ids.next(), new CourseId(Ids.next()), 1, required(modules));
    }

    public static Outline outline(UUID organization, CourseId course, int version, List<Outline.Module> modules) {
        return new Outline(
                organization, course, version, INSTRUCTOR, "A course", Instant.parse("2026-01-05T08:00:00Z"), modules);
    }

    public static Outline nextVersion(Outline outline, List<Outline.Module> modules) {
        return outline(outline.organizationId(), outline.courseId(), outline.version() + 1, modules);
    }

    public static List<Outline.Module> required(int modules) {
        List<Outline.Module> all = new ArrayList<>();
        for (int i = 1; i <= modules; i++) {
            all.add(module(i, true));
        }
        return all;
    }

    public static Outline.Module module(int position, boolean required) {
        return new Outline.Module(new ModuleId(Ids.next()), position, required, "Module " + position);
    }

    public static ModuleId moduleOf(Outline outline, int index) {
        return outline.modules().get(index).id();
    }
}
