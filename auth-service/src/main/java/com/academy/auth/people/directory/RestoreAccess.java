package com.academy.auth.people.directory;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.signin.secondfactor.RemoveSecondFactor;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What admins do for a person who can no longer sign in. Not for themselves: an attacker with an open session could
 * use it. An organisation's admin helps members who are at most students in other organisations.
 */
@Service
public class RestoreAccess {

    private final PeopleQueries people;
    private final RemoveSecondFactor removeSecondFactor;
    private final Attempts attempts;
    private final PostMail postMail;
    private final Audit audit;
    private final ActingPerson acting;
    private final JdbcClient database;
    private final Transactions transaction;

    RestoreAccess(
            PeopleQueries people,
            RemoveSecondFactor removeSecondFactor,
            Attempts attempts,
            PostMail postMail,
            Audit audit,
            ActingPerson acting,
            JdbcClient database,
            Transactions transaction) {
        this.people = people;
        this.removeSecondFactor = removeSecondFactor;
        this.attempts = attempts;
        this.postMail = postMail;
        this.audit = audit;
        this.acting = acting;
        this.database = database;
        this.transaction = transaction;
    }

    /** Lifts the lock after failed sign-ins. */
    public void unlock(UserId user, CurrentUser admin) {
        PersonView person = transaction.call(() -> {
            PersonView found = find(user, admin);
            acting.actAs(user);
            requireYours(user, admin);
            acting.actAs(new UserId(admin.id()));
            audit.record(AuditEntry.of(Action.UNLOCKED, AuditSubject.user(user.value())));
            return found;
        });
        attempts.unlock(person.email(), user.value());
    }

    /**
     * Where the person's role needs a second factor, the next sign-in sets up another. Done twice, it changes nothing.
     *
     * @param language of the mail to the person
     */
    public void removeSecondFactor(UserId user, Locale language, CurrentUser admin) {
        transaction.run(() -> {
            PersonView person = find(user, admin);
            acting.actAs(user);
            requireYours(user, admin);
            boolean removed = removeSecondFactor.forget(user);
            acting.actAs(new UserId(admin.id()));
            if (removed) {
                audit.record(AuditEntry.of(Action.SECOND_FACTOR_REMOVED, AuditSubject.user(user.value())));
                postMail.post(Letter.SECOND_FACTOR_REMOVED, new EmailAddress(person.email()), language);
            }
        });
    }

    private PersonView find(UserId user, CurrentUser admin) {
        if (user.value().equals(admin.id())) {
            throw new UserNotFoundException(user.value());
        }
        return people.get(user.value(), admin);
    }

    /** All memberships are there to see for the person alone. */
    private void requireYours(UserId user, CurrentUser admin) {
        if (!admin.isAdmin()
                && database.sql("""
                        select exists (select from membership
                                       where user_id = :user and status <> 'ENDED' and role <> 'STUDENT'
                                         and (organization_id <> :organization or role = 'ADMIN'))
                        """)
                        .param("user", user.value())
                        .param("organization", admin.organizationId())
                        .query(Boolean.class)
                        .single()) {
            throw new NotYoursToHelpException();
        }
    }

    static class NotYoursToHelpException extends AccessRefusedException {

        NotYoursToHelpException() {
            super(
                    "not-yours-to-help",
                    "This member has a role elsewhere, too. The platform's admins restore access to such accounts.");
        }
    }
}
