package com.academy.course.authoring;

import com.academy.platform.error.ConflictException;

class CourseNeverPublishedException extends ConflictException {

    CourseNeverPublishedException() {
        super("course-never-published", "Only a published course can be archived. Delete it instead.");
    }
}
