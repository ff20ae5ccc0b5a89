package com.academy.journeys.school;

import com.academy.journeys.client.Session;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A registered student with the enrolments they have, by course. */
public record Student(String name, Session session, Map<UUID, UUID> enrollments) {

    public Student(String name, Session session) {
        this(name, session, new ConcurrentHashMap<>());
    }

    public UUID enrollmentIn(TaughtCourse course) {
        UUID enrollment = enrollments.get(course.id());
        if (enrollment == null) {
            throw new IllegalStateException(name + " is not enrolled in " + course.title());
        }
        return enrollment;
    }

    public Student with(Session renewed) {
        return new Student(name, renewed, enrollments);
    }
}
