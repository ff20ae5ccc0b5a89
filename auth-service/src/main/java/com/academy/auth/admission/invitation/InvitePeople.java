package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.organization.OrganizationAccess;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.organization.OrganizationQueries;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class InvitePeople {

    private final Invitations invitations;
    private final OrganizationQueries organizations;
    private final PostMail postMail;
    private final Audit audit;
    private final Clock clock;

    InvitePeople(
            Invitations invitations, OrganizationQueries organizations, PostMail postMail, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.organizations = organizations;
        this.postMail = postMail;
        this.clock = clock;
    }

    /**
     * Sends a mail to an address, whether an account has it or not. A repeated request renews the open invitation and
     * sends it again.
     *
     * @param role any but a platform admin's
     * @param language of the letter
     */
    @Transactional
    public InvitationView invite(UUID organization, EmailAddress email, Role role, Locale language, CurrentUser admin) {
        OrganizationId to = OrganizationAccess.require(organization, admin);
        String name = organizations.get(organization, admin).name();
        UUID id = Objects.requireNonNull(invitations
                .put(List.of(new Invitee(email, role)), to, admin.id(), clock.instant())
                .get(email));
        audit.record(AuditEntry.of(Action.MEMBER_INVITED, AuditSubject.organization(organization))
                .facts(null, Map.of("invitationId", id, "role", role)));
        postMail.post(Letter.INVITATION, email, language, id, Map.of("organization", name));
        return invitations.get(id);
    }

    /**
     * Part of the transaction of background work that imports people; row-level security knows the organisation.
     *
     * @param invitees each address once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inviteAll(OrganizationId organization, String name, List<Invitee> invitees, ByList list) {
        postMail.postAll(
                Letter.INVITATION,
                invitations.put(invitees, organization, list.by(), list.requestedAt()),
                list.language(),
                Map.of("organization", name));
    }

    /**
     * The list that asks for invitations.
     *
     * @param by the admin
     * @param requestedAt what an admin decides about a member after that counts more
     */
    public record ByList(UUID by, Instant requestedAt, Locale language) {}

    @Transactional(readOnly = true)
    public Page<InvitationView> page(UUID organization, CurrentUser admin, PageRequest page) {
        return invitations.page(OrganizationAccess.require(organization, admin), page);
    }

    /** The link of the invitation stops working. */
    @Transactional
    public void revoke(UUID organization, UUID invitation, CurrentUser admin) {
        if (!invitations.revoke(OrganizationAccess.require(organization, admin), invitation)) {
            throw new InvitationNotFoundException(invitation);
        }
        audit.record(AuditEntry.of(Action.INVITATION_REVOKED, AuditSubject.organization(organization))
                .facts(Map.of("invitationId", invitation), null));
    }

    /** @param role any but a platform admin's */
    public record Invitee(EmailAddress email, Role role) {

        @Override
        public String toString() {
            return "Invitee[%s]".formatted(role);
        }
    }

    static class InvitationNotFoundException extends NotFoundException {

        InvitationNotFoundException(UUID id) {
            super("invitation-not-found", "There is no open invitation %s.".formatted(id));
        }
    }
}
