package com.academy.auth.signin.secondfactor.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.signin.secondfactor.ConfirmSecondFactor;
import com.academy.auth.signin.secondfactor.OfferSecondFactor;
import com.academy.auth.signin.secondfactor.OfferSecondFactor.OfferedFactor;
import com.academy.auth.signin.secondfactor.RemoveSecondFactor;
import com.academy.platform.audit.NotAudited;
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

/** The second factor: the caller's authenticator and recovery codes. */
@RestController
@RequestMapping("/auth/mfa")
@ForSignedIn
class SecondFactorController {

    private final OfferSecondFactor offerSecondFactor;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final RemoveSecondFactor removeSecondFactor;

    SecondFactorController(
            OfferSecondFactor offerSecondFactor,
            ConfirmSecondFactor confirmSecondFactor,
            RemoveSecondFactor removeSecondFactor) {
        this.offerSecondFactor = offerSecondFactor;
        this.confirmSecondFactor = confirmSecondFactor;
        this.removeSecondFactor = removeSecondFactor;
    }

    /**
     * Offer the caller a second factor.
     *
     * <p>For every signed-in user: a new key for the user's authenticator. Sign-ins do not ask for it before it is
     * confirmed; until then a further request replaces the key. The body may be left out shortly after a sign-in, ten
     * minutes by default.
     *
     * <p>422 {@code own-address-not-verified} where the user has not verified the e-mail address. 422
     * {@code proof-required} where the sign-in is too long ago and there is no password; 422 {@code wrong-password}.
     * 409 {@code second-factor-exists} where a second factor is confirmed already. 429 {@code too-many-failed-sign-ins}
     * with {@code Retry-After} after several wrong passwords. The key is shown once: a repeat with the same
     * {@code Idempotency-Key} gets 409 {@code answer-shown-once}.
     */
    @PostMapping("/totp")
    @NotAudited("The factor counts, and is recorded, once a first code confirms it.")
    @SecretAnswer
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OfferedFactor> offer(
            CurrentUser user, @Valid @RequestBody(required = false) @Nullable OfferRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(offerSecondFactor.offer(user, request == null ? null : password(request.password())));
    }

    /**
     * Confirm the caller's second factor.
     *
     * <p>For every signed-in user with an offered second factor. Takes the first code of the authenticator; from then
     * on each sign-in asks for a code. The answer shows the recovery codes this once.
     *
     * <p>404 {@code second-factor-not-found} where no second factor was offered, 409 {@code second-factor-exists} where
     * it is confirmed already, so also for a repeated request. 422 {@code wrong-code}; 429
     * {@code too-many-failed-sign-ins} with {@code Retry-After} after several wrong codes. A repeat with the same
     * {@code Idempotency-Key} gets 409 {@code answer-shown-once}.
     */
    @PostMapping("/totp/confirm")
    @SecretAnswer
    ResponseEntity<RecoveryCodesView> confirm(CurrentUser user, @Valid @RequestBody CodeRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RecoveryCodesView(confirmSecondFactor.confirm(user, request.code())));
    }

    /**
     * Replace the caller's recovery codes.
     *
     * <p>For every signed-in user with a second factor. The former recovery codes are void; the answer shows the new
     * ones this once. The code may be of the authenticator or a recovery code and is used up by the request.
     *
     * <p>404 {@code second-factor-not-found} where the user has no confirmed second factor. 422 {@code wrong-code},
     * also for a code that was used before; 429 {@code too-many-failed-sign-ins} with {@code Retry-After} after several
     * wrong codes. A repeat with the same {@code Idempotency-Key} gets 409 {@code answer-shown-once}.
     */
    @PostMapping("/recovery-codes")
    @SecretAnswer
    ResponseEntity<RecoveryCodesView> renewRecoveryCodes(CurrentUser user, @Valid @RequestBody CodeRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RecoveryCodesView(confirmSecondFactor.renewRecoveryCodes(user, request.code())));
    }

    /**
     * Remove the caller's second factor.
     *
     * <p>For every signed-in user with a second factor. Removes the key and the recovery codes and sends a mail. Where
     * the settings require a second factor of one of the user's roles, the password is needed as well; the user's
     * sessions then end at their next renewal, and the next sign-in sets up another second factor.
     *
     * <p>404 {@code second-factor-not-found} where the user has no confirmed second factor, so also for a repeated
     * request. 422 {@code wrong-code}, {@code wrong-password}, or {@code second-factor-needed} where the password is
     * missing. 429 {@code too-many-failed-sign-ins} with {@code Retry-After} after several wrong codes or passwords.
     */
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentUser user, @Valid @RequestBody RemoveRequest request, Locale language) {
        removeSecondFactor.remove(user, request.code(), password(request.password()), language);
    }

    private static @Nullable Password password(@Nullable String given) {
        return given == null ? null : new Password(given);
    }

    /**
     * The proof that the caller owns the account.
     *
     * @param password the user's present password; not needed shortly after a sign-in. Example: Walk-the-plank-42
     */
    record OfferRequest(@Size(min = 1, max = 1000) @Nullable String password) {

        @Override
        public String toString() {
            return "OfferRequest[hidden]";
        }
    }

    /**
     * The proof that the caller owns the second factor.
     *
     * @param code six digits of the authenticator, or a recovery code. Example: 492039
     * @param password the user's present password; needed where one of the user's roles requires a second factor.
     *     Example: Walk-the-plank-42
     */
    record RemoveRequest(
            @NotBlank @Size(max = 100) String code,
            @Size(min = 1, max = 1000) @Nullable String password) {

        @Override
        public String toString() {
            return "RemoveRequest[hidden]";
        }
    }
}
