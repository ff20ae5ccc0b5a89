package com.academy.auth.organization;

import com.academy.auth.account.UserId;
import com.academy.auth.organization.ChangeMembership.State;
import com.academy.platform.security.Role;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class JoinOrganization {

    private final Memberships memberships;
    private final Clock clock;

    JoinOrganization(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Whoever belonged to it before belongs to it again, in the role given now.
     *
     * @throws AlreadyMemberException if they do already, in that role or as an admin
     */
    @Transactional
    public void join(UserId user, OrganizationId organization, Role role) {
        if (role == Role.ADMIN && !organization.equals(OrganizationId.PUBLIC)) {
            throw new AdminsAreThePlatformsException();
        }
        Membership membership = memberships
                .findAndLock(user, organization)
                .map(former -> rejoining(former, role))
                .orElseGet(() -> new Membership(user, organization, role, clock.instant()));
        membership.change(new State(role, MembershipStatus.ACTIVE), clock.instant());
        memberships.save(membership);
    }

    private static Membership rejoining(Membership former, Role role) {
        State state = former.state();
        if (state.status() == MembershipStatus.ACTIVE && (state.role() == role || state.role() == Role.ADMIN)) {
            throw new AlreadyMemberException();
        }
        return former;
    }
}
