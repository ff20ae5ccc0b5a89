package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EndInvitations {

    private final Invitations invitations;

    EndInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * Part of the transaction of an admin who decides about a person. Must run before the decision: after it, row-level
     * security may hide the person's address from the admin.
     *
     * @param organization null for all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UserId user, @Nullable OrganizationId organization) {
        invitations.revokeAll(user, organization);
    }
}
