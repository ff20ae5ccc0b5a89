package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;
import java.util.List;

class CourseNotPublishableException extends RuleViolationException {

    CourseNotPublishableException(List<String> missing) {
        super("course-not-publishable", "This is missing: " + String.join(", ", missing) + ".");
        member("missing", missing);
    }
}
