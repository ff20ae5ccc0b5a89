package com.academy.progress.enrollment;

import com.academy.platform.error.RuleViolationException;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;

class ModuleNotInCourseException extends RuleViolationException {

    private final transient CourseId course;
    private final int outlineVersion;

    ModuleNotInCourseException(ModuleId module, Outline outline) {
        super(
                "module-not-in-course",
                "Module %s is not part of course %s."
                        .formatted(module.value(), outline.courseId().value()));
        this.course = outline.courseId();
        this.outlineVersion = outline.version();
    }

    CourseId course() {
        return course;
    }

    int outlineVersion() {
        return outlineVersion;
    }
}
