package com.academy.course.authoring;

import com.academy.platform.error.ConflictException;

public class CourseArchivedException extends ConflictException {

    public CourseArchivedException() {
        super("course-archived", "The course is archived: it can be read, and nothing else.");
    }
}
