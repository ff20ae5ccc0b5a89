package com.academy.auth.admission.invitation.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.admission.invitation.AcceptInvitation;
import com.academy.auth.admission.invitation.InvitationView;
import com.academy.auth.admission.invitation.InvitePeople;
import com.academy.auth.admission.invitation.Invited;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: how a person joins an organisation by a link in a mail. */
@RestController
class InvitationController {

    private final InvitePeople invitePeople;
    private final AcceptInvitation acceptInvitation;

    InvitationController(InvitePeople invitePeople, AcceptInvitation acceptInvitation) {
        this.invitePeople = invitePeople;
        this.acceptInvitation = acceptInvitation;
    }

    /**
     * List the invitations of an organisation.
     *
     * <p>For the organisation's admins and platform admins: open, accepted, revoked and expired ones, the newest first.
     * 404 {@code organization-not-found} where an organisation admin names another organisation.
     *
     * @param id the organisation
     */
    @GetMapping("/organizations/{id}/invitations")
    @ForOrganizationAdmins
    Page<InvitationView> list(@PathVariable UUID id, CurrentUser admin, PageRequest page) {
        return invitePeople.page(id, admin, page);
    }

    /**
     * Invite a person to an organisation.
     *
     * <p>For the organisation's admins and platform admins. Sends a mail with a link that is good for 14 days, whether
     * an account has the address or not. A repeated request for an address with an open invitation renews that
     * invitation, with the role given now, and sends the mail again; links sent before go on working. 404
     * {@code organization-not-found} where there is no such organisation or an organisation admin names another one.
     * 429 {@code too-many-mails} with {@code Retry-After} after several mails to the address.
     *
     * @param id the organisation
     */
    @PostMapping("/organizations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @ForOrganizationAdmins
    InvitationView invite(
            @PathVariable UUID id, @Valid @RequestBody InviteRequest request, CurrentUser admin, Locale language) {
        EmailAddress email = EmailAddress.required(request.email(), "#/email");
        return invitePeople.invite(id, email, request.role().role(), language, admin);
    }

    /**
     * Revoke an invitation.
     *
     * <p>For the organisation's admins and platform admins. The links of the invitation do not work any more. 404
     * {@code invitation-not-found} where the organisation has no such invitation, or it was accepted or revoked before,
     * so also for a repeated request. 404 {@code organization-not-found} where an organisation admin names another
     * organisation.
     *
     * @param id the organisation
     * @param invitation id of the invitation
     */
    @DeleteMapping("/organizations/{id}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForOrganizationAdmins
    void revoke(@PathVariable UUID id, @PathVariable UUID invitation, CurrentUser admin) {
        invitePeople.revoke(id, invitation, admin);
    }

    /**
     * Show what an invitation is for.
     *
     * <p>For every caller with the token, signed in or not, so that a page can say which organisation invites which
     * address; changes nothing. 422 {@code link-not-valid} where the invitation is unknown, expired, revoked or
     * accepted.
     *
     * @param token from the link in the mail
     */
    @GetMapping("/auth/invitations/{token}")
    @ForEveryone
    InvitedView look(@PathVariable String token) {
        return InvitedView.of(acceptInvitation.look(token));
    }

    /**
     * Accept an invitation.
     *
     * <p>For the signed-in user whose account has the invited address. Makes the user a member in the invited role, or
     * raises the user's role, and verifies the address; a caller without an account registers with the token instead.
     * The tokens of the session stay in their organisation until they are renewed for the new one. A repeated request
     * gets the same answer while the user still is a member.
     *
     * <p>422 {@code invitation-for-another-address} where the account has another address. 422 {@code link-not-valid}
     * where the invitation is unknown, expired or revoked, or was accepted by another user, or an admin has decided
     * about the member since. 409 {@code already-member} where the user has that role or a higher one already.
     *
     * @param token from the link in the mail
     */
    @PostMapping("/auth/invitations/{token}/accept")
    @ForSignedIn
    InvitedView accept(@PathVariable String token, CurrentUser user) {
        return InvitedView.of(acceptInvitation.accept(token, new UserId(user.id())));
    }

    /**
     * What an invitation is for.
     *
     * @param organizationId the organisation that invites
     * @param organizationName its name. Example: Analytical Society
     * @param email the address that the invitation was sent to. Example: ada@example.org
     * @param role the role that the user gets in the organisation
     */
    record InvitedView(UUID organizationId, String organizationName, String email, Role role) {

        static InvitedView of(Invited invited) {
            return new InvitedView(
                    invited.organizationId().value(),
                    invited.organizationName(),
                    invited.email().value(),
                    invited.role());
        }

        @Override
        public String toString() {
            return "InvitedView[%s]".formatted(organizationId);
        }
    }
}
