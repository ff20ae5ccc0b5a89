package com.academy.auth.signin.recovery.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.signin.recovery.ChangeOwnPassword;
import com.academy.auth.signin.recovery.ForgotPassword;
import com.academy.auth.signin.recovery.ResetPassword;
import com.academy.auth.signin.recovery.VerifyEmail;
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

    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForEveryone
    void verifyEmail(@Valid @RequestBody VerifyEmailRequest request) {
        verifyEmail.verify(request.token());
    }

    @PostMapping("/verify-email/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForSignedIn
    void sendVerificationAgain(CurrentUser user, HttpServletRequest http, Locale language) {
        verifyEmail.sendAgain(user, http.getRemoteAddr(), language);
    }

    @PostMapping("/verify-email/request")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForEveryone
    void sendVerificationTo(@Valid @RequestBody EmailRequest request, HttpServletRequest http, Locale language) {
        verifyEmail.request(request.address(), http.getRemoteAddr(), language);
    }

    @PostMapping("/forgot-password")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForEveryone
    void forgotPassword(@Valid @RequestBody EmailRequest request, HttpServletRequest http, Locale language) {
        forgotPassword.request(request.address(), http.getRemoteAddr(), language);
    }

    @PostMapping("/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForEveryone
    void resetPassword(@Valid @RequestBody ResetPasswordRequest request, Locale language) {
        resetPassword.reset(request.token(), new Password(request.password()), language);
    }

    @PostMapping("/change-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void changePassword(CurrentUser user, @Valid @RequestBody ChangePasswordRequest request, Locale language) {
        changeOwnPassword.change(
                user, new Password(request.currentPassword()), new Password(request.password()), language);
    }
}
