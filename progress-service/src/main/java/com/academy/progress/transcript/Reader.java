package com.academy.progress.transcript;

import com.academy.platform.security.CurrentUser;
import com.academy.progress.outline.Outline;
import java.util.UUID;

/**
 * Who may read what a student has done: the student, the instructor of the course, a platform admin who acts on the
 * organisation. To anyone else it does not exist.
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
