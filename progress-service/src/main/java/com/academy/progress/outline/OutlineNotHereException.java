package com.academy.progress.outline;

/** The copy of an outline has not arrived yet. Not a refusal: course-service is asked then. */
public class OutlineNotHereException extends RuntimeException {

    private final transient CourseId course;

    public OutlineNotHereException(CourseId course) {
        super("No outline of course " + course.value() + " has reached us yet", null, false, false);
        this.course = course;
    }

    public CourseId course() {
        return course;
    }
}
