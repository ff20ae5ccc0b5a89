package com.academy.auth.people.directory;

import com.academy.auth.account.person.UserId;
import com.academy.auth.admission.invitation.EndInvitations;
import com.academy.auth.audit.Action;
import com.academy.auth.organization.ChangeMembership;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.organization.OrganizationQueries;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What admins decide about a person's membership of an organisation. Tokens issued before are refused afterwards. */
@Service
public class ManageMembership {

    private final ChangeMembership changeMembership;
    private final JoinOrganization joinOrganization;
    private final EndInvitations endInvitations;
    private final OrganizationQueries organizations;
    private final PeopleQueries people;
    private final SignOut signOut;
    private final Audit audit;
    private final Transactions transaction;

    ManageMembership(
            ChangeMembership changeMembership,
            JoinOrganization joinOrganization,
            EndInvitations endInvitations,
            OrganizationQueries organizations,
            PeopleQueries people,
            SignOut signOut,
            Audit audit,
            Transactions transaction) {
        this.changeMembership = changeMembership;
        this.joinOrganization = joinOrganization;
        this.endInvitations = endInvitations;
        this.organizations = organizations;
        this.people = people;
        this.signOut = signOut;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Changes a person's membership in an organisation.
     *
     * @param role null to keep it
     * @param status null to keep it
     */
    public void setMembership(
            UserId user, UUID of, @Nullable Role role, @Nullable MembershipStatus status, CurrentUser admin) {
        transaction.run(() -> {
            change(user, of, role, status, admin);
            signOut.revokeTokens(user);
        });
        signOut.revokeTokens(user);
    }

    /** Part of the transaction of the caller, which revokes the tokens issued before. */
    void change(UserId user, UUID of, @Nullable Role role, @Nullable MembershipStatus status, CurrentUser admin) {
        OrganizationId organization = OrganizationAccess.require(of, admin);
        if (role != null) {
            OrganizationAccess.requireMayGive(role, admin);
        }
        endInvitations.end(user, organization);
        ChangeMembership.Change change = changeMembership.change(user, organization, role, status);
        if (!change.before().equals(change.after())) {
            boolean inRole = change.before().role() != change.after().role();
            Action action = inRole ? Action.ROLE_CHANGED : Action.STATUS_CHANGED;
            audit.record(AuditEntry.of(action, AuditSubject.user(user.value()))
                    .in(of)
                    .changing(change.before(), change.after()));
        }
    }

    /** Makes a person a member without an invitation. */
    public void addMember(UserId user, UUID of, Role role, CurrentUser admin) {
        people.get(user.value(), admin);
        var organization = new OrganizationId(organizations.get(of, admin).id());
        transaction.run(() -> {
            endInvitations.end(user, organization);
            joinOrganization.add(user, organization, role);
            audit.record(AuditEntry.of(Action.ROLE_CHANGED, AuditSubject.user(user.value()))
                    .in(of)
                    .changing(null, new ChangeMembership.State(role, MembershipStatus.ACTIVE)));
            signOut.revokeTokens(user);
        });
        signOut.revokeTokens(user);
    }
}
