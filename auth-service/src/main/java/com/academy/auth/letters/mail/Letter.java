package com.academy.auth.letters.mail;

import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.letters.confirmation.Purpose;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people are written to about. */
public enum Letter {
    VERIFY_EMAIL(Purpose.VERIFY_EMAIL),
    RESET_PASSWORD(Purpose.RESET_PASSWORD),
    PASSWORD_CHANGED(null),
    INVITATION(Purpose.INVITATION),
    ACCOUNT_MADE(Purpose.CHOOSE_PASSWORD),
    ACCOUNT_APPROVED(null),
    CHANGE_EMAIL(Purpose.CHANGE_EMAIL),
    CONFIRM_NEW_EMAIL(Purpose.CONFIRM_NEW_EMAIL),
    /** Instead of a verification, to the owner of an address that was registered once more. */
    ADDRESS_TAKEN(null),
    SECOND_FACTOR_REMOVED(null);

    private final @Nullable Purpose purpose;

    Letter(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    /** What the link in it does, if there is one. */
    Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Whether it goes to an address that may not belong to any account. */
    boolean isForAnybody() {
        return this == INVITATION || this == CONFIRM_NEW_EMAIL;
    }

    /** A user with a verified address gets no further mail to verify it, whether they or a stranger ask for one. */
    boolean isNeededBy(Addressee person) {
        return this != VERIFY_EMAIL || !person.verified();
    }

    /**
     * What happens to one above the limit of its recipient. It is not sent, without a word, where the caller must not
     * learn of it or the mails before it do as well; where what it is for could not be done without it, the caller is
     * refused.
     */
    boolean isRefusedAboveLimit() {
        return switch (this) {
            case INVITATION, ACCOUNT_MADE, CHANGE_EMAIL, CONFIRM_NEW_EMAIL -> true;
            case VERIFY_EMAIL,
                    RESET_PASSWORD,
                    PASSWORD_CHANGED,
                    ACCOUNT_APPROVED,
                    ADDRESS_TAKEN,
                    SECOND_FACTOR_REMOVED -> false;
        };
    }

    /**
     * Whether the limit for a day holds. Not for the way back into an account: strangers could use it up, and the links
     * that they had sent are over within the hour.
     */
    boolean isLimitedByDay() {
        return this != RESET_PASSWORD;
    }

    /** What no version of it can do without. */
    Set<String> requiredVariables() {
        return purpose == null ? Set.of() : Set.of(MailTemplate.LINK);
    }

    /** The name of its template and of the page behind its link. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
