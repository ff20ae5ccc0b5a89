package com.academy.course.enrollment;

import com.academy.platform.error.ConflictException;

public class CourseFullException extends ConflictException {

    public CourseFullException() {
        super("course-full", "Every seat of this course is taken.");
    }
}
