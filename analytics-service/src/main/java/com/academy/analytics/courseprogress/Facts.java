package com.academy.analytics.courseprogress;

import com.academy.analytics.outline.ArchivedCourse;
import com.academy.analytics.outline.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a batch of facts says, gathered by what it is about, so that each row is touched once. */
public final class Facts {

    private final List<Outline> outlines = new ArrayList<>();
    private final List<ArchivedCourse> archived = new ArrayList<>();
    private final Map<UUID, EnrollmentFact> enrollments = new HashMap<>();
    private final Map<CompletedModule.Key, CompletedModule> completions = new HashMap<>();

    public void add(Outline outline) {
        outlines.add(outline);
    }

    public void add(ArchivedCourse course) {
        archived.add(course);
    }

    public void add(EnrollmentFact fact) {
        enrollments.merge(fact.enrollmentId(), fact, EnrollmentFact::merge);
    }

    public void add(CompletedModule completion) {
        completions.putIfAbsent(completion.key(), completion);
    }

    List<Outline> outlines() {
        return outlines;
    }

    List<ArchivedCourse> archived() {
        return archived;
    }

    Collection<EnrollmentFact> enrollments() {
        return enrollments.values();
    }

    Collection<CompletedModule> completions() {
        return completions.values();
    }

    boolean isEmpty() {
        return outlines.isEmpty() && archived.isEmpty() && enrollments.isEmpty();
    }

    Set<UUID> coursesCounted() {
        return enrollments.values().stream().map(EnrollmentFact::courseId).collect(Collectors.toSet());
    }

    Set<UUID> coursesChanged() {
        return outlines.stream().map(Outline::courseId).collect(Collectors.toSet());
    }

    /** The users and courses of the batch. Students affected by a new outline are found by their revision. */
    Changes changes() {
        return new Changes(
                enrollments.values().stream().map(EnrollmentFact::userId).collect(Collectors.toSet()),
                Stream.of(
                                enrollments.values().stream().map(EnrollmentFact::courseId),
                                outlines.stream().map(Outline::courseId),
                                archived.stream().map(ArchivedCourse::courseId))
                        .flatMap(it -> it)
                        .collect(Collectors.toSet()),
                Set.copyOf(enrollments.keySet()));
    }
}
