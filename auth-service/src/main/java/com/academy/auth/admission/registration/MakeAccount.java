package com.academy.auth.admission.registration;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.EmailTakenException;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Accounts that an admin creates for another person, who then gets a mail to choose a password. */
@Service
public class MakeAccount {

    private final CreateAccount accounts;
    private final JoinOrganization organizations;
    private final PostMail postMail;
    private final Audit audit;
    private final Transactions transaction;

    MakeAccount(
            CreateAccount accounts,
            JoinOrganization organizations,
            PostMail postMail,
            Audit audit,
            Transactions transaction) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param language of the mail */
    public UserId make(
            EmailAddress email,
            PersonName name,
            Role role,
            OrganizationId organization,
            Locale language,
            CurrentUser admin) {
        OrganizationAccess.requireMayGive(role, admin);
        var user = new UserId(Ids.next());
        EmailTakenException.unlessTaken(() -> transaction.run(() -> {
            accounts.create(new CreateAccount.Command(
                    user, email, name, null, organization.value(), role, AccountStatus.ACTIVE));
            organizations.join(user, organization, role);
            postMail.post(Letter.ACCOUNT_MADE, email, language);
            audit.record(AuditEntry.of(Action.USER_CREATED, AuditSubject.user(user.value()))
                    .in(organization.value())
                    .facts(null, Map.of("role", role)));
        }));
        return user;
    }
}
