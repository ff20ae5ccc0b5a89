package com.academy.auth.signin.oidc;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.admission.registration.AdmitPerson;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.text.TypedText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Maps a provider's identity to a user: the linked one, else one with the same proven address, else a new one. */
@Component
class RecognizePerson {

    private final LinkedIdentities identities;
    private final AddressBook addressBook;
    private final AdmitPerson admitPerson;
    private final ActingPerson acting;
    private final Transactions transaction;

    RecognizePerson(
            LinkedIdentities identities,
            AddressBook addressBook,
            AdmitPerson admitPerson,
            ActingPerson acting,
            Transactions transaction) {
        this.identities = identities;
        this.addressBook = addressBook;
        this.admitPerson = admitPerson;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** Of concurrent sign-ins with the same address or identity one creates the link; the others find it. */
    UserId recognize(ProviderIdentity person) {
        try {
            return inTransaction(person);
        } catch (DataIntegrityViolationException violation) {
            String cause = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(violation).getMessage());
            if (cause.contains("linked_identity_one_at_each_issuer")) {
                throw new OtherIdentityLinkedException();
            }
            if (cause.contains("linked_identity_pk") || cause.contains("profile_email_unique")) {
                return inTransaction(person);
            }
            throw violation;
        }
    }

    private UserId inTransaction(ProviderIdentity person) {
        return transaction.call(
                () -> identities.find(person.issuer(), person.subject()).orElseGet(() -> link(person)));
    }

    private UserId link(ProviderIdentity person) {
        EmailAddress email = Optional.ofNullable(person.email())
                .filter(_ -> person.emailVerified())
                .flatMap(EmailAddress::parse)
                .orElseThrow(AddressNotProvenException::atTheProvider);
        UserId user = addressBook
                .find(email)
                .map(this::provenHere)
                .orElseGet(() -> admitPerson.admit(email, nameOf(person, email)));
        identities.link(person.issuer(), person.subject(), user);
        return user;
    }

    private UserId provenHere(Addressee known) {
        if (!addressBook.isVerified(known.email())) {
            throw AddressNotProvenException.here();
        }
        acting.actAs(known.userId());
        return known.userId();
    }

    /** Providers give names in parts, in one piece, or not at all. */
    private static PersonName nameOf(ProviderIdentity person, EmailAddress email) {
        Optional<String> given = usable(person.givenName());
        Optional<String> family = usable(person.familyName());
        if (given.isPresent()) {
            return new PersonName(given.get(), family.orElse(null));
        }
        String whole = usable(person.name())
                .or(() -> family)
                .orElseGet(() -> email.value().substring(0, email.value().lastIndexOf('@')));
        int middle = whole.indexOf(' ');
        return middle < 0
                ? new PersonName(whole, null)
                : new PersonName(whole.substring(0, middle), family.orElse(TypedText.clean(whole.substring(middle))));
    }

    private static Optional<String> usable(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(TypedText::clean)
                .map(RecognizePerson::cut)
                .filter(it -> PersonName.isPart(it)
                        && StandardCharsets.UTF_8.newEncoder().canEncode(it));
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), PersonName.MAX_LENGTH);
        boolean splitsASign = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsASign ? end - 1 : end);
    }

    /** A provider that confirms any claimed address must not give access to the account that has it here. */
    static class AddressNotProvenException extends RuleViolationException {

        private AddressNotProvenException(String code, String message) {
            super(code, message);
        }

        static AddressNotProvenException atTheProvider() {
            return new AddressNotProvenException(
                    "provider-address-not-verified", "The provider has not verified your e-mail address.");
        }

        /** A user who registered another person's address here must not keep the account when the owner signs in. */
        static AddressNotProvenException here() {
            return new AddressNotProvenException(
                    "account-address-not-verified",
                    "There is an account with your e-mail address, which has not been verified. Sign in with its password, or ask for a new one.");
        }
    }

    /** The address may have been given to another person at the provider. */
    static class OtherIdentityLinkedException extends ConflictException {

        OtherIdentityLinkedException() {
            super("other-identity-linked", "Your account is linked with another identity at this provider.");
        }
    }
}
