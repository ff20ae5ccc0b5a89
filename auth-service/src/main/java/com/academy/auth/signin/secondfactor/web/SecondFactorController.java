package com.academy.auth.signin.secondfactor.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.signin.secondfactor.ManageSecondFactor;
import com.academy.auth.signin.secondfactor.ManageSecondFactor.OfferedFactor;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.SecretAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auth/mfa")
@ForSignedIn
class SecondFactorController {

    private final ManageSecondFactor manageSecondFactor;

    SecondFactorController(ManageSecondFactor manageSecondFactor) {
        this.manageSecondFactor = manageSecondFactor;
    }

    @PostMapping("/totp")
    @SecretAnswer
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OfferedFactor> offer(
            CurrentUser user, @Valid @RequestBody(required = false) @Nullable OfferRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(manageSecondFactor.offer(user, request == null ? null : password(request.password())));
    }

    @PostMapping("/totp/confirm")
    @SecretAnswer
    ResponseEntity<RecoveryCodesView> confirm(CurrentUser user, @Valid @RequestBody CodeRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RecoveryCodesView(manageSecondFactor.confirm(user, request.code())));
    }

    @PostMapping("/recovery-codes")
    @SecretAnswer
    ResponseEntity<RecoveryCodesView> renewRecoveryCodes(CurrentUser user, @Valid @RequestBody CodeRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RecoveryCodesView(manageSecondFactor.renewRecoveryCodes(user, request.code())));
    }

    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentUser user, @Valid @RequestBody RemoveRequest request, Locale language) {
        manageSecondFactor.remove(user, request.code(), password(request.password()), language);
    }

    private static @Nullable Password password(@Nullable String given) {
        return given == null ? null : new Password(given);
    }

    /** @param password not needed shortly after signing in */
    record OfferRequest(@Size(min = 1, max = 1000) @Nullable String password) {

        @Override
        public String toString() {
            return "OfferRequest[hidden]";
        }
    }

    /** @param password needed where the caller's role needs a second factor */
    record RemoveRequest(
            @NotBlank @Size(max = 100) String code,
            @Size(min = 1, max = 1000) @Nullable String password) {

        @Override
        public String toString() {
            return "RemoveRequest[hidden]";
        }
    }
}
