package com.academy.auth.signin.emailchange.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.signin.emailchange.ChangeOwnEmail;
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

@RestController
@RequestMapping("/auth/change-email")
class EmailChangeController {

    private final ChangeOwnEmail changeOwnEmail;

    EmailChangeController(ChangeOwnEmail changeOwnEmail) {
        this.changeOwnEmail = changeOwnEmail;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForSignedIn
    void request(@Valid @RequestBody ChangeEmailRequest request, CurrentUser user, Locale language) {
        changeOwnEmail.request(
                user, EmailAddress.required(request.email(), "#/email"), new Password(request.password()), language);
    }

    /** What the links in both mails do. */
    @PostMapping("/confirm")
    @ForEveryone
    ConfirmedView confirm(@Valid @RequestBody ConfirmRequest request) {
        return new ConfirmedView(changeOwnEmail.agree(request.token()));
    }

    record ConfirmRequest(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "ConfirmRequest[hidden]";
        }
    }

    /** @param changed whether the other address had agreed before */
    record ConfirmedView(boolean changed) {}
}
