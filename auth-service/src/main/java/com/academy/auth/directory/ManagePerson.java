package com.academy.auth.directory;

import com.academy.auth.account.AccountStatus;
import com.academy.auth.account.ChangeStatus;
import com.academy.auth.account.UserId;
import com.academy.auth.login.SignOut;
import com.academy.auth.organization.ChangeMembership;
import com.academy.auth.organization.KeepAnAdmin;
import com.academy.auth.organization.MembershipStatus;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What admins decide about a person. Sessions or tokens of before end with the decision: just ahead of its commit, so
 * that nothing is decided that could not be enforced, and once more after it, because they were good until then.
 */
@Service
public class ManagePerson {

    private final ChangeStatus changeStatus;
    private final ChangeMembership changeMembership;
    private final KeepAnAdmin keepAnAdmin;
    private final SignOut signOut;
    private final TransactionOperations transaction;

    ManagePerson(
            ChangeStatus changeStatus,
            ChangeMembership changeMembership,
            KeepAnAdmin keepAnAdmin,
            SignOut signOut,
            TransactionOperations transaction) {
        this.changeStatus = changeStatus;
        this.changeMembership = changeMembership;
        this.keepAnAdmin = keepAnAdmin;
        this.signOut = signOut;
        this.transaction = transaction;
    }

    /** Whether a person may sign in at all. */
    public void setStatus(UserId user, AccountStatus status) {
        if (status == AccountStatus.ACTIVE) {
            transaction.executeWithoutResult(_ -> changeStatus.change(user, status));
            return;
        }
        ending(() -> signOut.signOutEverywhere(user), () -> {
            keepAnAdmin.without(user);
            changeStatus.change(user, status);
        });
    }

    /**
     * What a person is in the organisation that the admin acts on.
     *
     * @param role none to leave it
     * @param status none to leave it
     */
    public void setMembership(UserId user, @Nullable Role role, @Nullable MembershipStatus status, CurrentUser admin) {
        var organization = new OrganizationId(admin.organizationId());
        ending(() -> signOut.revokeTokens(user), () -> changeMembership.change(user, organization, role, status));
    }

    private void ending(Runnable end, Runnable decision) {
        transaction.executeWithoutResult(_ -> {
            decision.run();
            end.run();
        });
        end.run();
    }
}
