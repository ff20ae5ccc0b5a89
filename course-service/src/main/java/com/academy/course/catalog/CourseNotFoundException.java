package com.academy.course.catalog;

import com.academy.platform.error.NotFoundException;

public class CourseNotFoundException extends NotFoundException {

    public CourseNotFoundException() {
        super("course-not-found", "There is no such course.");
    }
}
