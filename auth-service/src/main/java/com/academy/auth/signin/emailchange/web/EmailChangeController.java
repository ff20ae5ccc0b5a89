package com.academy.auth.signin.emailchange.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.signin.emailchange.AgreeToEmailChange;
import com.academy.auth.signin.emailchange.ChangeOwnEmail;
import com.academy.platform.audit.NotAudited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForSignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The change of an e-mail address, which a link in a mail confirms. */
@RestController
@RequestMapping("/auth/change-email")
class EmailChangeController {

    private final ChangeOwnEmail changeOwnEmail;
    private final AgreeToEmailChange agreeToEmailChange;

    EmailChangeController(ChangeOwnEmail changeOwnEmail, AgreeToEmailChange agreeToEmailChange) {
        this.agreeToEmailChange = agreeToEmailChange;
        this.changeOwnEmail = changeOwnEmail;
    }

    /**
     * Ask for a change of the caller's e-mail address.
     *
     * <p>For every signed-in user. Sends a mail with a link to the present address and one to the new address; the
     * address changes once both links are confirmed within a day. A further request takes the place of the one before.
     *
     * <p>422 {@code wrong-password} where the password is wrong; 429 {@code too-many-failed-sign-ins} with
     * {@code Retry-After} after several wrong ones, 429 {@code too-many-mails} with {@code Retry-After} after several
     * requests. 409 {@code email-taken} where an account has the new address, if the settings let users sign in before
     * they verify; otherwise the answer is 202 for a taken address as well, and no change comes of it.
     */
    @PostMapping
    @NotAudited("The address changes, and is recorded, when both addresses have agreed.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForSignedIn
    void request(@Valid @RequestBody ChangeEmailRequest request, CurrentUser user, Locale language) {
        changeOwnEmail.request(
                user, EmailAddress.required(request.email(), "#/email"), new Password(request.password()), language);
    }

    /**
     * Confirm a change of e-mail address.
     *
     * <p>For every caller with the token of one of the two mails. A repeated request gets the present state. 422
     * {@code link-not-valid} where the token is invalid or expired, or a later request has taken the place of this one.
     * 409 {@code email-taken} where another account has the new address by now.
     */
    @PostMapping("/confirm")
    @ForEveryone
    ConfirmedView confirm(@Valid @RequestBody ConfirmRequest request) {
        return new ConfirmedView(agreeToEmailChange.agree(request.token()));
    }

    /**
     * The agreement of the owner of one of the two addresses.
     *
     * @param token from the link in the mail. Example: b3BlbiBzZXNhbWU
     */
    record ConfirmRequest(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "ConfirmRequest[hidden]";
        }
    }

    /**
     * How far a change of address has come.
     *
     * @param changed whether both addresses have agreed and the account has the new one; false while the other address
     *     has to agree
     */
    record ConfirmedView(boolean changed) {}
}
