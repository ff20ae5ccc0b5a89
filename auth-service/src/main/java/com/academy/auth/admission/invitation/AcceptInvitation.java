package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.confirmation.LinkNotValidException;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.JoinOrganization.Joined;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.error.RuleViolationException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class AcceptInvitation {

    private final Invitations invitations;
    private final AddressBook addressBook;
    private final JoinOrganization joinOrganization;
    private final Audit audit;

    AcceptInvitation(Invitations invitations, AddressBook addressBook, JoinOrganization joinOrganization, Audit audit) {
        this.invitations = invitations;
        this.addressBook = addressBook;
        this.joinOrganization = joinOrganization;
        this.audit = audit;
    }

    /** What the holder of a link is invited to; changes nothing. */
    @Transactional(readOnly = true)
    public Invited look(String token) {
        return invitations.open(token);
    }

    /** As {@link #look(String)}, for a user with that address. */
    @Transactional(readOnly = true)
    public Invited look(String token, EmailAddress email) {
        Invited invited = invitations.open(token);
        if (!invited.email().equals(email)) {
            throw new InvitationForAnotherAddressException();
        }
        return invited;
    }

    /**
     * Makes a person with an account a member. The invitation is for the owner of the address: the link alone, forwarded
     * or found, is refused. A person who has accepted it and still is a member gets the same answer again.
     */
    @Transactional
    public Invited accept(String token, UserId user) {
        EmailAddress email = addressBook.get(user).email();
        return invitations
                .acceptedBefore(token, user)
                .filter(accepted -> joinOrganization.isMember(user, accepted.organizationId()))
                .orElseGet(() -> join(token, user, email));
    }

    /** Part of the registration of a person who came by the link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invited join(String token, UserId user, EmailAddress email) {
        look(token, email);
        Invited invited = invitations.use(token, user);
        addressBook.verified(user, email); // the link was sent to this address
        Joined joined =
                joinOrganization.joinByInvitation(user, invited.organizationId(), invited.role(), invited.invitedAt());
        if (joined != Joined.AS_INVITED) {
            throw new LinkNotValidException();
        }
        audit.record(AuditEntry.ofOneself(Action.INVITATION_ACCEPTED, user.value())
                .in(invited.organizationId().value())
                .facts(null, Map.of("role", invited.role())));
        return invited;
    }

    static class InvitationForAnotherAddressException extends RuleViolationException {

        InvitationForAnotherAddressException() {
            super(
                    "invitation-for-another-address",
                    "This invitation was sent to another address. Sign in with the account that has it.");
        }
    }
}
