package com.academy.auth.admission.invitation.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.admission.invitation.AcceptInvitation;
import com.academy.auth.admission.invitation.InvitationView;
import com.academy.auth.admission.invitation.InvitePeople;
import com.academy.auth.admission.invitation.Invited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForOrganizationAdmins;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.security.Role;
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

@RestController
class InvitationController {

    private final InvitePeople invitePeople;
    private final AcceptInvitation acceptInvitation;

    InvitationController(InvitePeople invitePeople, AcceptInvitation acceptInvitation) {
        this.invitePeople = invitePeople;
        this.acceptInvitation = acceptInvitation;
    }

    @GetMapping("/organizations/{id}/invitations")
    @ForOrganizationAdmins
    Page<InvitationView> list(@PathVariable UUID id, CurrentUser admin, PageRequest page) {
        return invitePeople.page(id, admin, page);
    }

    @PostMapping("/organizations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @ForOrganizationAdmins
    InvitationView invite(
            @PathVariable UUID id, @Valid @RequestBody InviteRequest request, CurrentUser admin, Locale language) {
        EmailAddress email = EmailAddress.required(request.email(), "#/email");
        return invitePeople.invite(id, email, request.role().role(), language, admin);
    }

    @DeleteMapping("/organizations/{id}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForOrganizationAdmins
    void revoke(@PathVariable UUID id, @PathVariable UUID invitation, CurrentUser admin) {
        invitePeople.revoke(id, invitation, admin);
    }

    /** So that a page can say who invites whom, and whether to sign in or to register. */
    @GetMapping("/auth/invitations/{token}")
    @ForEveryone
    InvitedView look(@PathVariable String token) {
        return InvitedView.of(acceptInvitation.look(token));
    }

    @PostMapping("/auth/invitations/{token}/accept")
    @ForSignedIn
    InvitedView accept(@PathVariable String token, CurrentUser user) {
        return InvitedView.of(acceptInvitation.accept(token, new UserId(user.id())));
    }

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
