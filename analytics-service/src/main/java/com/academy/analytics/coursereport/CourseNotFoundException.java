package com.academy.analytics.coursereport;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

public class CourseNotFoundException extends NotFoundException {

    public CourseNotFoundException(UUID course) {
        super("course-not-found", "There is no course " + course + " that you teach or administer.");
    }
}
