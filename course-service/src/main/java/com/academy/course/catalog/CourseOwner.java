package com.academy.course.catalog;

import com.academy.platform.security.CurrentUser;
import java.util.UUID;

/** Whose course it is: the one place that says who may do what with it. */
public record CourseOwner(UUID organizationId, UUID instructorId) {

    /** Its instructor, and a platform admin acting for its organisation. */
    public boolean letsChange(CurrentUser user) {
        return organizationId.equals(user.organizationId())
                && (user.isAdmin() || (user.isInstructor() && instructorId.equals(user.id())));
    }

    /** Who may change it, and who runs its organisation. */
    public boolean letsInspect(CurrentUser user) {
        return letsChange(user) || (organizationId.equals(user.organizationId()) && user.isOrganizationAdmin());
    }
}
