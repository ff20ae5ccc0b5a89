package com.academy.auth.signin.recovery.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.signin.recovery.ChangeOwnPassword;
import com.academy.auth.signin.recovery.ForgotPassword;
import com.academy.auth.signin.recovery.ResetPassword;
import com.academy.auth.signin.recovery.VerifyEmail;
import com.academy.platform.audit.NotAudited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForSignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords and verified addresses: how they are changed and recovered by mail. */
@RestController
@RequestMapping("/auth")
class RecoveryController {

    private final VerifyEmail verifyEmail;
    private final ForgotPassword forgotPassword;
    private final ResetPassword resetPassword;
    private final ChangeOwnPassword changeOwnPassword;

    RecoveryController(
            VerifyEmail verifyEmail,
            ForgotPassword forgotPassword,
            ResetPassword resetPassword,
            ChangeOwnPassword changeOwnPassword) {
        this.verifyEmail = verifyEmail;
        this.forgotPassword = forgotPassword;
        this.resetPassword = resetPassword;
        this.changeOwnPassword = changeOwnPassword;
    }

    /**
     * Verify an e-mail address.
     *
     * <p>For every caller with the token of the mail, which is good for seven days. A repeated request changes nothing
     * and gets the same answer. 422 {@code link-not-valid} where the token is invalid, expired or used, or the account
     * has another address by now.
     */
    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForEveryone
    void verifyEmail(@Valid @RequestBody VerifyEmailRequest request) {
        verifyEmail.verify(request.token());
    }

    /**
     * Send the mail that verifies the caller's address again.
     *
     * <p>For every signed-in user. No mail goes out where the address is verified already. 429 {@code too-many-mails}
     * with {@code Retry-After} after several requests for the address within a quarter of an hour.
     */
    @PostMapping("/verify-email/resend")
    @NotAudited("Sends a mail and changes nothing.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForSignedIn
    void sendVerificationAgain(CurrentUser user, HttpServletRequest http, Locale language) {
        verifyEmail.sendAgain(user, http.getRemoteAddr(), language);
    }

    /**
     * Send the mail that verifies an address again.
     *
     * <p>For every caller, also for users who cannot sign in before they verify. The answer is 202 whether an account
     * has the address or not; a mail goes out only to an account that has not verified it, and only below the limit of
     * mails to an address. 429 {@code too-many-mails} with {@code Retry-After}, counted by address and by the network
     * address of the caller.
     */
    @PostMapping("/verify-email/request")
    @NotAudited("Sends a mail and changes nothing.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForEveryone
    void sendVerificationTo(@Valid @RequestBody EmailRequest request, HttpServletRequest http, Locale language) {
        verifyEmail.request(request.address(), http.getRemoteAddr(), language);
    }

    /**
     * Send a mail to choose a new password.
     *
     * <p>For every caller. The answer is 202 whether an account has the address or not; no mail goes out above the
     * limit of mails to an address. The token in the mail is good for an hour; the old password works until it is used.
     * 429 {@code too-many-mails} with {@code Retry-After}, counted by address and by the network address of the caller.
     */
    @PostMapping("/forgot-password")
    @NotAudited("Sends a mail and changes nothing.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForEveryone
    void forgotPassword(@Valid @RequestBody EmailRequest request, HttpServletRequest http, Locale language) {
        forgotPassword.request(request.address(), http.getRemoteAddr(), language);
    }

    /**
     * Choose a new password by the token of a mail.
     *
     * <p>For every caller with a token: of the mail for a forgotten password, or of the mail to the owner of an account
     * that an admin has made. Ends all of the user's sessions, verifies the address and lifts the lock after failed
     * sign-ins. A second factor goes on, except where the address was not verified before: then it is removed.
     *
     * <p>400 {@code weak-password} lists every rule that the password breaks and leaves the token valid. 422
     * {@code link-not-valid} where the token is invalid, expired or used, so also for a repeated request.
     */
    @PostMapping("/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForEveryone
    void resetPassword(@Valid @RequestBody ResetPasswordRequest request, Locale language) {
        resetPassword.reset(request.token(), new Password(request.password()), language);
    }

    /**
     * Change the caller's password.
     *
     * <p>For every signed-in user. Ends all of the user's other sessions and sends a mail; the current session goes on.
     * 422 {@code wrong-password} where the current password is wrong, which a repeated request finds, too. 400
     * {@code weak-password} lists every rule that the new password breaks. 429 {@code too-many-failed-sign-ins} with
     * {@code Retry-After} after several wrong passwords.
     */
    @PostMapping("/change-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void changePassword(CurrentUser user, @Valid @RequestBody ChangePasswordRequest request, Locale language) {
        changeOwnPassword.change(
                user, new Password(request.currentPassword()), new Password(request.password()), language);
    }
}
