package com.academy.auth.people.directory;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.ChangeStatus;
import com.academy.auth.admission.invitation.EndInvitations;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.organization.ChangeMembership;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.KeepAnAdmin;
import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.organization.OrganizationQueries;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What admins decide about a person. Sessions and tokens from before end with the decision: just before its commit, so
 * that every decision can be enforced, and once more after it, because they were valid until then.
 */
@Service
public class ManagePerson {

    private final ChangeStatus changeStatus;
    private final ChangeMembership changeMembership;
    private final KeepAnAdmin keepAnAdmin;
    private final JoinOrganization joinOrganization;
    private final EndInvitations endInvitations;
    private final OrganizationQueries organizations;
    private final PeopleQueries people;
    private final SignOut signOut;
    private final AddressBook addressBook;
    private final PostMail postMail;
    private final Audit audit;
    private final TransactionOperations transaction;

    ManagePerson(
            ChangeStatus changeStatus,
            ChangeMembership changeMembership,
            KeepAnAdmin keepAnAdmin,
            JoinOrganization joinOrganization,
            EndInvitations endInvitations,
            OrganizationQueries organizations,
            PeopleQueries people,
            SignOut signOut,
            AddressBook addressBook,
            PostMail postMail,
            Audit audit,
            TransactionOperations transaction) {
        this.changeStatus = changeStatus;
        this.changeMembership = changeMembership;
        this.keepAnAdmin = keepAnAdmin;
        this.joinOrganization = joinOrganization;
        this.endInvitations = endInvitations;
        this.organizations = organizations;
        this.people = people;
        this.signOut = signOut;
        this.addressBook = addressBook;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * All parts of the decision are committed together, or none of them.
     *
     * @param language of the mail to a user who is approved
     * @param besides further changes of the person; after the decisions, because accounts are locked before profiles
     */
    public void decide(UserId user, Decision decision, Locale language, CurrentUser admin, Runnable besides) {
        @Nullable Role role = decision.role();
        @Nullable AccountStatus status = decision.status();
        Runnable endSessions = endOfWhatWas(user, decision);
        transaction.executeWithoutResult(_ -> {
            if (role != null) {
                changeMembership(user, admin.organizationId(), role, null, admin);
            }
            if (status == AccountStatus.ACTIVE) {
                activate(user, language);
            } else if (status != null) {
                endInvitations.end(user, null);
                keepAnAdmin.requireAnotherThan(user);
                change(user, status);
            }
            besides.run();
            endSessions.run();
        });
        endSessions.run();
    }

    private Runnable endOfWhatWas(UserId user, Decision decision) {
        if (decision.status() != null && decision.status() != AccountStatus.ACTIVE) {
            return () -> signOut.signOutEverywhere(user);
        }
        return decision.role() == null ? () -> {} : () -> signOut.revokeTokens(user);
    }

    private void activate(UserId user, Locale language) {
        if (change(user, AccountStatus.ACTIVE) == AccountStatus.PENDING) {
            postMail.post(Letter.ACCOUNT_APPROVED, addressBook.get(user).email(), language);
        }
    }

    private AccountStatus change(UserId user, AccountStatus status) {
        AccountStatus before = changeStatus.change(user, status);
        if (before != status) {
            audit.record(AuditEntry.of(Action.STATUS_CHANGED, AuditSubject.user(user.value()))
                    .changing(before, status));
        }
        return before;
    }

    /**
     * Changes a person's membership in an organisation.
     *
     * @param role null to keep it
     * @param status null to keep it
     */
    public void setMembership(
            UserId user, UUID of, @Nullable Role role, @Nullable MembershipStatus status, CurrentUser admin) {
        transaction.executeWithoutResult(_ -> {
            changeMembership(user, of, role, status, admin);
            signOut.revokeTokens(user);
        });
        signOut.revokeTokens(user);
    }

    private void changeMembership(
            UserId user, UUID of, @Nullable Role role, @Nullable MembershipStatus status, CurrentUser admin) {
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

    /** Adds a member without an invitation. */
    public void addMember(UserId user, UUID of, Role role, CurrentUser admin) {
        people.get(user.value(), admin);
        var organization = new OrganizationId(organizations.get(of, admin).id());
        transaction.executeWithoutResult(_ -> {
            endInvitations.end(user, organization);
            joinOrganization.add(user, organization, role);
            audit.record(AuditEntry.of(Action.ROLE_CHANGED, AuditSubject.user(user.value()))
                    .in(of)
                    .changing(null, new ChangeMembership.State(role, MembershipStatus.ACTIVE)));
            signOut.revokeTokens(user);
        });
        signOut.revokeTokens(user);
    }

    /**
     * @param role in the organisation that the admin acts on; null to keep it
     * @param status of the account, which decides whether the person may sign in at all; null to keep it
     */
    public record Decision(@Nullable Role role, @Nullable AccountStatus status) {

        public boolean isNone() {
            return role == null && status == null;
        }
    }
}
