package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.JoinOrganization.AdminRoleReservedException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.identity.Role;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ChangeMembership {

    private final Memberships memberships;
    private final KeepAnAdmin keepAnAdmin;
    private final Clock clock;

    ChangeMembership(Memberships memberships, KeepAnAdmin keepAnAdmin, Clock clock) {
        this.memberships = memberships;
        this.keepAnAdmin = keepAnAdmin;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction; row-level security decides whose membership it may change. The caller must
     * revoke tokens already issued.
     *
     * @param role null to keep it
     * @param status null to keep it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change change(
            UserId user, OrganizationId organization, @Nullable Role role, @Nullable MembershipStatus status) {
        if (role == Role.ADMIN && !organization.equals(OrganizationId.PUBLIC)) {
            throw new AdminRoleReservedException();
        }
        boolean staysAdmin =
                (role == null || role == Role.ADMIN) && (status == null || status == MembershipStatus.ACTIVE);
        if (organization.equals(OrganizationId.PUBLIC) && !staysAdmin) {
            // Before any row is locked here: it locks several in an order of its own.
            keepAnAdmin.requireAnotherThan(user);
        }
        Membership membership = memberships
                .findAndLock(user, organization)
                .filter(found -> found.status() != MembershipStatus.ENDED)
                .orElseThrow(() -> new MemberNotFoundException(user));
        State before = membership.state();
        State after = new State(role == null ? before.role() : role, status == null ? before.status() : status);
        membership.decide(after, clock.instant());
        memberships.save(membership);
        return new Change(before, after);
    }

    public record Change(State before, State after) {}

    /** A person's role and status in an organisation. */
    public record State(Role role, MembershipStatus status) {}

    static class MemberNotFoundException extends NotFoundException {

        MemberNotFoundException(UserId user) {
            super("member-not-found", "User %s is no member of this organisation.".formatted(user.value()));
        }
    }
}
