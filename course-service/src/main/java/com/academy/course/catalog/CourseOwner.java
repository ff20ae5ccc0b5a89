package com.academy.course.catalog;

import com.academy.platform.security.CurrentUser;
import java.util.UUID;

/** The owner of a course: the one place with the rules what a user may do with it. */
public record CourseOwner(UUID organizationId, UUID instructorId) {

    /** Its instructor, and a platform admin acting for its organisation. */
    public boolean letsChange(CurrentUser user) {
        return organizationId.equals(user.organizationId())
                && (user.isAdmin() || (user.isInstructor() && instructorId.equals(user.id())));
    }

    /** Users who may change it, and admins of its organisation. */
    public boolean letsInspect(CurrentUser user) {
        return letsChange(user) || (organizationId.equals(user.organizationId()) && user.isOrganizationAdmin());
    }
}
