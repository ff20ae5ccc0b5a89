package com.academy.journeys;

import java.util.List;

/** A course as it lies in a folder, ready to be published. */
record CourseContent(String title, String description, List<Module> modules, List<String> leftOut) {

    record Module(String title, String description, List<Lesson> lessons) {}

    record Lesson(String title, String html, boolean hasAssignment) {}

    long lessonCount() {
        return modules.stream().mapToLong(module -> module.lessons().size()).sum();
    }

    long assignmentCount() {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(Lesson::hasAssignment)
                .count();
    }
}
