package com.academy.analytics.courseprogress;

import java.util.Set;
import java.util.UUID;

/** Of whom and of what the projections say something else since a batch was committed. */
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
