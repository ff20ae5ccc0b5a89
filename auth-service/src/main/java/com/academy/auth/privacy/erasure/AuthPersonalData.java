package com.academy.auth.privacy.erasure;

import com.academy.auth.account.user.ActingPerson;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.EraseAccount;
import com.academy.auth.account.user.UserId;
import com.academy.auth.people.avatar.ChangeAvatar;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.signin.emailchange.ForgetEmailChange;
import com.academy.auth.people.file.ForgetFile;
import com.academy.auth.admission.invitation.ForgetInvitations;
import com.academy.auth.signin.login.SessionQueries;
import com.academy.auth.letters.mail.ForgetMails;
import com.academy.auth.signin.oidc.ForgetIdentities;
import com.academy.auth.admission.peopleimport.ForgetListed;
import com.academy.auth.people.profile.DetailsOfAPerson;
import com.academy.auth.keys.SealingKeys;
import com.academy.auth.signin.secondfactor.ManageSecondFactor;
import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Every feature that holds something personal is named here, for the export and for the erasure. */
@Service
class AuthPersonalData implements PersonalData {

    private final ActingPerson acting;
    private final EraseAccount eraseAccount;
    private final DetailsOfAPerson details;
    private final ChangeAvatar avatar;
    private final ForgetFile forgetFile;
    private final Confirmations confirmations;
    private final ManageSecondFactor secondFactor;
    private final ForgetIdentities forgetIdentities;
    private final SealingKeys sealingKeys;
    private final ForgetMails forgetMails;
    private final ForgetInvitations forgetInvitations;
    private final ForgetEmailChange forgetEmailChange;
    private final ForgetListed forgetListed;
    private final AddressBook addressBook;
    private final SessionQueries sessions;
    private final Erasures erasures;
    private final Clock clock;

    AuthPersonalData(
            ActingPerson acting,
            EraseAccount eraseAccount,
            DetailsOfAPerson details,
            ChangeAvatar avatar,
            ForgetFile forgetFile,
            Confirmations confirmations,
            ManageSecondFactor secondFactor,
            ForgetIdentities forgetIdentities,
            SealingKeys sealingKeys,
            ForgetMails forgetMails,
            ForgetInvitations forgetInvitations,
            ForgetEmailChange forgetEmailChange,
            ForgetListed forgetListed,
            AddressBook addressBook,
            SessionQueries sessions,
            Erasures erasures,
            Clock clock) {
        this.acting = acting;
        this.eraseAccount = eraseAccount;
        this.details = details;
        this.avatar = avatar;
        this.forgetFile = forgetFile;
        this.confirmations = confirmations;
        this.secondFactor = secondFactor;
        this.forgetIdentities = forgetIdentities;
        this.sealingKeys = sealingKeys;
        this.forgetMails = forgetMails;
        this.forgetInvitations = forgetInvitations;
        this.forgetEmailChange = forgetEmailChange;
        this.forgetListed = forgetListed;
        this.addressBook = addressBook;
        this.sessions = sessions;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public void export(UUID id, PersonalDocuments documents) {
        var user = new UserId(id);
        acting.presents(addressBook.get(user).email());
        documents.query("account", """
                select user_id as "userId", status, registered_at as "registeredAt"
                from user_account where user_id = :user
                """, id);
        documents.query("profile", """
                select email, email_verified_at as "emailVerifiedAt", first_name as "firstName",
                       last_name as "lastName"
                from profile where user_id = :user
                """, id);
        documents.add("details", details.find(user).stream());
        documents.query("picture", "select taken_at as \"takenAt\" from avatar where user_id = :user", id);
        documents.query("file", """
                select education_level as "educationLevel", specialisation, qualification,
                       years_of_experience as "yearsOfExperience"
                from person_file where user_id = :user
                """, id);
        documents.query("notes", """
                select organization_id as "organizationId", notes from file_note where user_id = :user
                order by organization_id
                """, id);
        documents.query("learning", """
                select enrollment_id as "enrollmentId", course_id as "courseId", active, completed, total,
                       course_completed as "courseCompleted"
                from course_learning where user_id = :user order by enrollment_id
                """, id);
        documents.query("memberships", """
                select m.organization_id as "organizationId", o.name as "organizationName", m.role, m.status,
                       m.joined_at as "joinedAt"
                from membership m join organization o on o.organization_id = m.organization_id
                where m.user_id = :user order by m.joined_at, m.membership_id
                """, id);
        documents.query("password", "select changed_at as \"changedAt\" from credential where user_id = :user", id);
        documents.query("secondFactor", """
                select offered_at as "offeredAt", confirmed_at as "confirmedAt"
                from second_factor where user_id = :user
                """, id);
        documents.query("recoveryCodes", """
                select count(*) filter (where used_at is null) as "left", count(used_at) as "used"
                from recovery_code where user_id = :user
                """, id);
        documents.query("signInProviders", """
                select issuer, subject, linked_at as "linkedAt"
                from linked_identity where user_id = :user order by issuer
                """, id);
        documents.query("links", """
                select purpose, email, expires_at as "expiresAt", used_at as "usedAt"
                from confirmation where user_id = :user order by confirmation_id
                """, id);
        documents.query("invitations", """
                select organization_id as "organizationId", email, role, invited_at as "invitedAt",
                       accepted_at as "acceptedAt"
                from invitation
                where accepted_by = :user or email = (select email from profile where user_id = :user)
                order by invitation_id
                """, id);
        documents.query("changeOfAddress", """
                select new_email as "newEmail", requested_at as "requestedAt", former_agreed_at as "formerAgreedAt",
                       new_agreed_at as "newAgreedAt"
                from email_change where user_id = :user
                """, id);
        documents.query("lists", """
                select organization_id as "organizationId", email, first_name as "firstName",
                       last_name as "lastName", role, outcome
                from people_import_row
                where user_id = :user or email = (select email from profile where user_id = :user)
                order by import_id, line
                """, id);
        documents.query("mailsOnTheirWay", """
                select letter, address, language, posted_at as "postedAt"
                from outgoing_mail where address = (select email from profile where user_id = :user) order by posted_at
                """, id);
        documents.add("sessions", sessions.of(user).stream());
    }

    @Override
    public void erase(UUID id) {
        var user = new UserId(id);
        acting.is(user);
        eraseAccount.begin(user);
        details.forget(user);
        avatar.remove(user);
        forgetFile.forget(user);
        confirmations.forget(user);
        forgetEmailChange.forget(user);
        secondFactor.forget(user);
        forgetIdentities.forget(user);
        sealingKeys.destroy(id);
        eraseAccount.erase(user).ifPresent(erased -> {
            forgetMails.forget(erased.email());
            forgetInvitations.forget(user, erased.email());
            forgetListed.forget(user, erased.email());
            erasures.tombstoned(user, erased.profileSequence(), clock.instant());
        });
    }
}
