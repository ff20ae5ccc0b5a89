package com.academy.auth.organization;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import java.util.UUID;

/** Platform admins and the organisation's own admins may manage it. For other callers it does not exist. */
public final class OrganizationAccess {

    private OrganizationAccess() {}

    public static OrganizationId require(UUID organization, CurrentUser admin) {
        if (!admin.isAdmin() && !admin.organizationId().equals(organization)) {
            throw new OrganizationNotFoundException(organization);
        }
        return new OrganizationId(organization);
    }

    /** Platform admins are made by platform admins. */
    public static void requireMayGive(Role role, CurrentUser admin) {
        if (role == Role.ADMIN && !admin.isAdmin()) {
            throw new NotYoursToGiveException(role);
        }
    }

    static class NotYoursToGiveException extends AccessRefusedException {

        NotYoursToGiveException(Role role) {
            super("not-yours-to-give", "The role %s is for platform admins to give.".formatted(role));
        }
    }

    static class OrganizationNotFoundException extends NotFoundException {

        OrganizationNotFoundException(UUID id) {
            super("organization-not-found", "There is no organisation %s.".formatted(id));
        }
    }
}
