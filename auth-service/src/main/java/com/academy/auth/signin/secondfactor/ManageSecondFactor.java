package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.keys.Secrets;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.secondfactor.SecondFactors.SecondFactor;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.security.CurrentUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A person's own second factor: offered, confirmed by a first code, and from then on asked for at each sign-in. */
@Service
public class ManageSecondFactor {

    /** A user who loads the page again must get the key that they have scanned already. */
    private static final Duration OFFER_STANDS = Duration.ofMinutes(15);

    private final SecondFactors factors;
    private final AuthenticatorCodes codes;
    private final RecoveryCodes recoveryCodes;
    private final CheckSecondFactor check;
    private final OwnerProof ownerProof;
    private final SecondFactorProperties properties;
    private final AddressBook addressBook;
    private final PostMail postMail;
    private final Attempts attempts;
    private final RequiredSecondFactor required;
    private final ActingPerson acting;
    private final Settings settings;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ManageSecondFactor(
            SecondFactors factors,
            AuthenticatorCodes codes,
            RecoveryCodes recoveryCodes,
            CheckSecondFactor check,
            OwnerProof ownerProof,
            SecondFactorProperties properties,
            AddressBook addressBook,
            PostMail postMail,
            Attempts attempts,
            RequiredSecondFactor required,
            ActingPerson acting,
            Settings settings,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.factors = factors;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.check = check;
        this.ownerProof = ownerProof;
        this.properties = properties;
        this.addressBook = addressBook;
        this.postMail = postMail;
        this.attempts = attempts;
        this.required = required;
        this.acting = acting;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new key for an authenticator, for the owner of the account and of its address. Nothing changes at sign-in before it
     * is confirmed.
     *
     * @param password not needed shortly after signing in
     */
    public OfferedFactor offer(CurrentUser user, @Nullable Password password) {
        UserId id = new UserId(user.id());
        transaction.executeWithoutResult(_ -> requireVerifiedAddress(id));
        ownerProof.require(user, password, properties.freshFor());
        return Objects.requireNonNull(transaction.execute(_ -> {
            requireVerifiedAddress(id);
            byte[] key = randomKey();
            if (!factors.offer(id, key)) {
                throw new SecondFactorExistsException();
            }
            return offered(id, key);
        }));
    }

    private void requireVerifiedAddress(UserId user) {
        if (!addressBook.get(user).verified()) {
            throw new AddressNotVerifiedException();
        }
    }

    /**
     * For a user who cannot sign in without a second factor; for some minutes it offers the same key again.
     *
     * @param user whose password was right
     */
    @Transactional
    public OfferedFactor offerAtSignIn(UserId user) {
        acting.actAs(user);
        factors.offerUnlessSince(user, randomKey(), clock.instant().minus(OFFER_STANDS));
        SecondFactor factor = factors.get(user).orElseThrow();
        if (factor.confirmed()) {
            throw new SecondFactorExistsException(); // confirmed in another window; its key is not shown again
        }
        return offered(user, factor.key());
    }

    private static byte[] randomKey() {
        return Secrets.random(AuthenticatorCodes.KEY_BYTES);
    }

    private OfferedFactor offered(UserId id, byte[] key) {
        String issuer = settings.general().platformName().replace(":", " "); // it ends the issuer in a label
        String secret = new Base32().encodeToString(key).replace("=", "");
        String label = encoded(issuer + ":" + addressBook.get(id).email().value());
        return new OfferedFactor(
                secret, "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, secret, encoded(issuer)));
    }

    /** @return recovery codes, which are never shown again */
    public List<String> confirm(CurrentUser user, String code) {
        return counted(user, id -> {
            SecondFactor factor = factors.get(id).orElseThrow(NoSecondFactorException::new);
            if (factor.confirmed()) {
                throw new SecondFactorExistsException();
            }
            OptionalLong step = codes.step(factor.key(), code.replace(" ", ""), factor.lastStep());
            factors.used(id, step.orElseThrow(WrongCodeException::new));
            audit.record(AuditEntry.ofOneself(Action.SECOND_FACTOR_ADDED, id.value()));
            return recoveryCodes.renew(id);
        });
    }

    /** @return new recovery codes in place of the old ones */
    public List<String> renewRecoveryCodes(CurrentUser user, String code) {
        return counted(user, id -> {
            prove(id, code);
            audit.record(AuditEntry.ofOneself(Action.RECOVERY_CODES_RENEWED, id.value()));
            return recoveryCodes.renew(id);
        });
    }

    /**
     * @param code of the authenticator, or a recovery code
     * @param password without it a factor stays that the caller's role needs; with it, the next sign-in sets up another
     */
    public void remove(CurrentUser user, String code, @Nullable Password password, Locale language) {
        if (password != null) {
            ownerProof.require(user, password, Duration.ZERO);
        }
        counted(user, id -> {
            prove(id, code);
            if (password == null && required.isFor(id)) {
                throw new SecondFactorNeededException();
            }
            forget(id);
            audit.record(AuditEntry.ofOneself(Action.SECOND_FACTOR_REMOVED, id.value()));
            postMail.post(Letter.SECOND_FACTOR_REMOVED, addressBook.get(id).email(), language);
            return id;
        });
    }

    /**
     * Removes the person's second factor, for the person or for an admin.
     *
     * @return whether one was asked for at sign-in until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(UserId user) {
        boolean confirmed = factors.isConfirmed(user);
        recoveryCodes.forget(user);
        factors.remove(user);
        return confirmed;
    }

    /** A person who finds an open session must not be able to lock its owner out. */
    private void prove(UserId user, String code) {
        SecondFactor factor =
                factors.get(user).filter(SecondFactor::confirmed).orElseThrow(NoSecondFactorException::new);
        if (!check.take(user, factor, code)) {
            throw new WrongCodeException();
        }
    }

    /** A wrong code is counted, so that a caller cannot try all codes. */
    private <T> T counted(CurrentUser user, Function<UserId, T> work) {
        return attempts.beginProof(user.id())
                .counting(
                        failure -> failure instanceof WrongCodeException,
                        () -> Objects.requireNonNull(transaction.execute(_ -> work.apply(new UserId(user.id())))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The key of an authenticator, for codes of six digits every 30 seconds (RFC 6238 with SHA-1).
     *
     * @param secret the key in base32, for typing
     * @param uri the key as an {@code otpauth} address, for a QR code
     */
    public record OfferedFactor(String secret, String uri) {

        @Override
        public String toString() {
            return "OfferedFactor[hidden]";
        }
    }

    /** Without this rule a stranger who registers with an address could lock its owner out. */
    static class AddressNotVerifiedException extends RuleViolationException {

        AddressNotVerifiedException() {
            super("own-address-not-verified", "Confirm your e-mail address before you set up a second factor.");
        }
    }

    static class NoSecondFactorException extends NotFoundException {

        NoSecondFactorException() {
            super("second-factor-not-found", "There is no second factor.");
        }
    }

    static class SecondFactorExistsException extends ConflictException {

        SecondFactorExistsException() {
            super("second-factor-exists", "There is a second factor already. Remove it before you set up another.");
        }
    }

    static class SecondFactorNeededException extends RuleViolationException {

        SecondFactorNeededException() {
            super(
                    "second-factor-needed",
                    "Your role needs a second factor. Send your password, too, to set up another at the next sign-in.");
        }
    }

    static class WrongCodeException extends RuleViolationException {

        WrongCodeException() {
            super("wrong-code", "This code is invalid or expired.");
        }
    }
}
