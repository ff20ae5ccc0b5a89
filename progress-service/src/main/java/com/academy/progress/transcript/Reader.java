package com.academy.progress.transcript;

import com.academy.platform.security.CurrentUser;
import com.academy.progress.outline.Outline;
import java.util.UUID;

/**
 * The caller who reads what a student has done: allowed are the student, the instructor of the course, and a platform
 * admin who acts on the organisation. For other callers it does not exist.
 */
record Reader(CurrentUser user) {

    boolean maySee(UUID student, Outline course) {
        if (user.id().equals(student)) {
            return true;
        }
        return user.organizationId().equals(course.organizationId())
                && (user.isAdmin() || (user.isInstructor() && user.id().equals(course.instructorId())));
    }
}
