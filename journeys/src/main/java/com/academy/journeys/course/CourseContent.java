package com.academy.journeys.course;

import java.util.List;

/** A course as it lies in a folder, ready to be published. */
public record CourseContent(String title, String description, List<Module> modules, List<String> leftOut) {

    public record Module(String title, String description, List<Lesson> lessons) {}

    public record Lesson(String title, String html, boolean hasAssignment) {}

    public long lessonCount() {
        return modules.stream().mapToLong(module -> module.lessons().size()).sum();
    }

    public long assignmentCount() {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(Lesson::hasAssignment)
                .count();
    }
}
