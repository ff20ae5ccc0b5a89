package com.academy.auth.login;

import com.academy.auth.account.UserId;
import com.academy.auth.organization.OrganizationId;
import java.util.UUID;

/**
 * One sign-in on one device, as long as it lasts.
 *
 * @param salt part of what its refresh tokens are made from
 */
record Session(UUID id, UserId userId, OrganizationId organizationId, String salt) {

    @Override
    public String toString() {
        return "Session[%s]".formatted(id);
    }
}
