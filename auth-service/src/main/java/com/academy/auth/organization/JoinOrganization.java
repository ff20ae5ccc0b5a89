package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.ChangeMembership.State;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class JoinOrganization {

    private final Memberships memberships;
    private final Clock clock;

    JoinOrganization(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** With a new account. */
    @Transactional
    public void join(UserId user, OrganizationId organization, Role role) {
        requireAllowed(organization, role);
        memberships.save(new Membership(user, organization, role, clock.instant()));
    }

    /**
     * By a decision of an admin: a former member becomes a member again, in the role given now.
     *
     * @throws AlreadyMemberException if the person is a member already, in that role or as an admin
     */
    @Transactional
    public void add(UserId user, OrganizationId organization, Role role) {
        requireAllowed(organization, role);
        Instant now = clock.instant();
        Membership membership = memberships
                .findAndLock(user, organization)
                .map(former -> rejoining(former, role))
                .orElseGet(() -> new Membership(user, organization, role, now));
        membership.decide(new State(role, MembershipStatus.ACTIVE), now);
        memberships.save(membership);
    }

    /**
     * By the link of an invitation: an active member's role can only rise by it.
     *
     * @param invitedAt a decision of an admin since then counts more than the link
     * @throws AlreadyMemberException if the person is a member already, in that role or a higher one
     */
    @Transactional
    public Joined joinByInvitation(UserId user, OrganizationId organization, Role role, Instant invitedAt) {
        Instant now = clock.instant();
        Optional<Membership> former = memberships.findAndLock(user, organization);
        if (former.isPresent()) {
            State state = former.get().state();
            if (former.get().isDecidedSince(invitedAt)) {
                return Joined.DECIDED_OTHERWISE;
            }
            if (state.status() == MembershipStatus.ACTIVE && state.role().compareTo(role) >= 0) {
                throw new AlreadyMemberException();
            }
        }
        Membership membership = former.orElseGet(() -> new Membership(user, organization, role, now));
        membership.change(new State(role, MembershipStatus.ACTIVE), now);
        memberships.save(membership);
        return Joined.AS_INVITED;
    }

    /** Whether a person is an active member now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isMember(UserId user, OrganizationId organization) {
        return memberships
                .findAndLock(user, organization)
                .filter(membership -> membership.status() == MembershipStatus.ACTIVE)
                .isPresent();
    }

    public enum Joined {
        AS_INVITED,
        /** An admin has decided about the member since the invitation. */
        DECIDED_OTHERWISE
    }

    private static void requireAllowed(OrganizationId organization, Role role) {
        if (role == Role.ADMIN && !organization.equals(OrganizationId.PUBLIC)) {
            throw new AdminRoleReservedException();
        }
    }

    private static Membership rejoining(Membership former, Role role) {
        State state = former.state();
        if (state.status() == MembershipStatus.ACTIVE && (state.role() == role || state.role() == Role.ADMIN)) {
            throw new AlreadyMemberException();
        }
        return former;
    }

    static class AdminRoleReservedException extends RuleViolationException {

        AdminRoleReservedException() {
            super("admins-are-the-platforms", "An organisation's admins have the role ORGANIZATION_ADMIN.");
        }
    }

    static class AlreadyMemberException extends ConflictException {

        AlreadyMemberException() {
            super("already-member", "This person belongs to the organisation already.");
        }
    }
}
