package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.keys.Secrets;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.secondfactor.SecondFactors.SecondFactor;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers a new second factor. Sign-in asks for it only after a first code has confirmed it. */
@Service
public class OfferSecondFactor {

    /** A person who loads the page again must find the key that was scanned. */
    private static final Duration OFFER_STANDS = Duration.ofMinutes(15);

    private final SecondFactors factors;
    private final OwnerProof ownerProof;
    private final SecondFactorProperties properties;
    private final AddressBook addressBook;
    private final ActingPerson acting;
    private final Settings settings;
    private final Transactions transaction;
    private final Clock clock;

    OfferSecondFactor(
            SecondFactors factors,
            OwnerProof ownerProof,
            SecondFactorProperties properties,
            AddressBook addressBook,
            ActingPerson acting,
            Settings settings,
            Transactions transaction,
            Clock clock) {
        this.factors = factors;
        this.ownerProof = ownerProof;
        this.properties = properties;
        this.addressBook = addressBook;
        this.acting = acting;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new key for an authenticator, for the owner of the account and of its address. The sign-in does not change
     * before the key is confirmed.
     *
     * @param password not needed shortly after signing in
     */
    public OfferedFactor offer(CurrentUser user, @Nullable Password password) {
        UserId id = new UserId(user.id());
        transaction.run(() -> requireVerifiedAddress(id));
        ownerProof.require(user, password, properties.freshFor());
        return transaction.call(() -> {
            requireVerifiedAddress(id);
            byte[] key = randomKey();
            if (!factors.offer(id, key)) {
                throw new SecondFactorExistsException();
            }
            return offered(id, key);
        });
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The key of an authenticator, for codes of six digits every 30 seconds (RFC 6238 with SHA-1).
     *
     * @param secret the key in base32, for typing. Example: JBSWY3DPEHPK3PXP
     * @param uri the key as an {@code otpauth} address, for a QR code. Example:
     *     otpauth://totp/Academy:ada?secret=JBSWY3DPEHPK3PXP&amp;issuer=Academy
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

    static class SecondFactorExistsException extends ConflictException {

        SecondFactorExistsException() {
            super("second-factor-exists", "There is a second factor already. Remove it before you set up another.");
        }
    }
}
