package com.academy.auth.people.directory;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What admins decide about a person. Sessions and tokens from before end with the decision: just before its commit, so
 * that every decision can be enforced, and once more after it, because they were valid until then.
 */
@Service
public class ManagePerson {

    private final ManageMembership manageMembership;
    private final ManageStatus manageStatus;
    private final SignOut signOut;
    private final Transactions transaction;

    ManagePerson(
            ManageMembership manageMembership, ManageStatus manageStatus, SignOut signOut, Transactions transaction) {
        this.manageMembership = manageMembership;
        this.manageStatus = manageStatus;
        this.signOut = signOut;
        this.transaction = transaction;
    }

    /**
     * Decisions made together take effect together, or not at all.
     *
     * @param language of the mail to a person who is approved
     * @param besides what else is changed of the person; after the decisions, because accounts are locked before profiles
     */
    public void decide(UserId user, Decision decision, Locale language, CurrentUser admin, Runnable besides) {
        @Nullable Role role = decision.role();
        @Nullable AccountStatus status = decision.status();
        Runnable endSessions = endOfWhatWas(user, decision);
        transaction.run(() -> {
            if (role != null) {
                manageMembership.change(user, admin.organizationId(), role, null, admin);
            }
            if (status != null) {
                manageStatus.change(user, status, language);
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

    /**
     * @param role in the organisation that the admin acts on; null to keep it
     * @param status whether the person may sign in at all; null to keep it
     */
    public record Decision(@Nullable Role role, @Nullable AccountStatus status) {

        public boolean isNone() {
            return role == null && status == null;
        }
    }
}
