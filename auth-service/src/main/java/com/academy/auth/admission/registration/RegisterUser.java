package com.academy.auth.admission.registration;

import com.academy.auth.account.password.HashPasswords;
import com.academy.auth.account.password.PasswordPolicy;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.EmailTakenException;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.admission.invitation.AcceptInvitation;
import com.academy.auth.admission.invitation.Invited;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** In two steps, so that the caller can prepare what else an account needs, such as a session, before it exists. */
@Service
public class RegisterUser {

    private final PasswordPolicy policy;
    private final HashPasswords passwords;
    private final CreateAccount accounts;
    private final JoinOrganization organizations;
    private final AcceptInvitation acceptInvitation;
    private final Settings settings;
    private final PostMail postMail;
    private final Transactions transaction;

    RegisterUser(
            PasswordPolicy policy,
            HashPasswords passwords,
            CreateAccount accounts,
            JoinOrganization organizations,
            AcceptInvitation acceptInvitation,
            Settings settings,
            PostMail postMail,
            Transactions transaction) {
        this.policy = policy;
        this.passwords = passwords;
        this.accounts = accounts;
        this.organizations = organizations;
        this.acceptInvitation = acceptInvitation;
        this.settings = settings;
        this.postMail = postMail;
        this.transaction = transaction;
    }

    /** Checks what the caller can correct; reveals nothing about other accounts. */
    public void judge(SignUpApplication application) {
        policy.require(
                application.password(),
                Stream.concat(application.email().words().stream(), application.name().words().stream())
                        .toList());
    }

    /** Ahead of the costly part; the constraint decides. */
    public void requireFree(EmailAddress email) {
        if (accounts.isTaken(email)) {
            throw new EmailTakenException();
        }
    }

    /** Computes all that can be computed beforehand; changes nothing. */
    public Registration prepare(SignUpApplication application) {
        EmailAddress email = application.email();
        String invitation = application.invitation();
        Invited invited = invitation == null ? null : acceptInvitation.look(invitation, email);
        Role role = invited == null ? application.role() : invited.role();
        return new Registration(
                new UserId(Ids.next()),
                email,
                application.name(),
                role,
                invited == null ? OrganizationId.PUBLIC : invited.organizationId(),
                passwords.hashOfStranger(application.password()),
                invited == null
                                && role == Role.INSTRUCTOR
                                && settings.security().instructorsNeedApproval()
                        ? AccountStatus.PENDING
                        : AccountStatus.ACTIVE,
                invitation);
    }

    /**
     * Of several registrations with the same address one succeeds: the constraint decides which.
     *
     * @param language of the mail by which the address is verified
     * @param together done in the same transaction
     */
    public void complete(Registration registration, Locale language, Runnable together) {
        EmailTakenException.unlessTaken(() -> transaction.run(() -> {
            if (registration.invitation() == null) {
                create(registration);
                postMail.post(Letter.VERIFY_EMAIL, registration.email(), language);
            } else {
                accounts.create(registration.account());
                acceptInvitation.join(registration.invitation(), registration.id(), registration.email());
            }
            together.run();
        }));
    }

    /**
     * As {@link #complete}, without revealing whether the address was free: if it was taken, its
     * owner gets a mail that says so.
     */
    public void completeOrTellOwner(Registration registration, Locale language) {
        if (!accounts.isTaken(registration.email())) {
            try {
                complete(registration, language, () -> {});
                return;
            } catch (EmailTakenException takenMeanwhile) {
                // as if it had been taken from the beginning
            }
        }
        transaction.run(() -> postMail.post(Letter.ADDRESS_TAKEN, registration.email(), language));
    }

    /** Part of the caller's transaction. */
    void create(Registration registration) {
        accounts.create(registration.account());
        organizations.join(registration.id(), registration.organizationId(), registration.role());
    }
}
