package com.academy.analytics.courseprogress;

import java.util.Set;
import java.util.UUID;

/** The users, courses and enrolments whose figures a committed batch has changed. */
public record Changes(Set<UUID> users, Set<UUID> courses, Set<UUID> enrollments) {

    public Changes {
        users = Set.copyOf(users);
        courses = Set.copyOf(courses);
        enrollments = Set.copyOf(enrollments);
    }

    public boolean isEmpty() {
        return users.isEmpty() && courses.isEmpty();
    }
}
