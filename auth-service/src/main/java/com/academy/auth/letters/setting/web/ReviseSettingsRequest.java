package com.academy.auth.letters.setting.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.letters.setting.AllSettings;
import com.academy.auth.letters.setting.GeneralSettings;
import com.academy.auth.letters.setting.PaymentSettings;
import com.academy.auth.letters.setting.SecuritySettings;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.identity.Role;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A merge patch of the settings: absent fields stay, {@code null} removes.
 *
 * @param general how the platform presents itself; cannot be removed
 * @param security rules of signing in; cannot be removed
 * @param payment rules of paying; cannot be removed
 */
record ReviseSettingsRequest(
        Patch<@NotNull @Valid General> general,
        Patch<@NotNull @Valid Security> security,
        Patch<@NotNull @Valid Payment> payment) {

    AllSettings applyTo(AllSettings before) {
        return new AllSettings(
                general.map(it -> it.applyTo(before.general())).orKeep(before.general()),
                security.map(it -> it.applyTo(before.security())).orKeep(before.security()),
                payment.map(it -> it.applyTo(before.payment())).orKeep(before.payment()));
    }

    /**
     * How the platform presents itself.
     *
     * @param platformName name of the platform; cannot be removed. Example: Academy
     * @param supportEmail e-mail address where users find help; {@code null} removes it. Example: help@academy.example
     * @param defaultLanguage language of mails to users without a language of their own; {@code en} or {@code fr}.
     *     Example: en
     */
    record General(
            Patch<@NotNull @Text(max = 100) String> platformName,

            Patch<@Size(max = EmailAddress.MAX_LENGTH) String> supportEmail,

            Patch<
                            @NotNull @Pattern(
                                    regexp = GeneralSettings.LANGUAGES,
                                    message = "must be a language that there are letters in")
                            String>
                    defaultLanguage) {

        GeneralSettings applyTo(GeneralSettings before) {
            return new GeneralSettings(
                    platformName.orKeep(before.platformName()),
                    supportEmail.map(General::address).orKeepNullable(before.supportEmail()),
                    defaultLanguage.orKeep(before.defaultLanguage()));
        }

        private static String address(String typed) {
            return EmailAddress.required(typed, "#/general/supportEmail").value();
        }
    }

    /**
     * Rules of signing in.
     *
     * @param instructorsNeedApproval whether an account that registers as instructor waits for the approval of an admin
     * @param signInBeforeVerifying whether a user may sign in before the e-mail address is verified
     * @param secondFactorRequiredFor the roles that a user has only after signing in with a second factor; replaces the
     *     set of before
     */
    record Security(
            Patch<@NotNull Boolean> instructorsNeedApproval,
            Patch<@NotNull Boolean> signInBeforeVerifying,

            Patch<@NotNull Set<@NotNull PersonsRole>> secondFactorRequiredFor) {

        SecuritySettings applyTo(SecuritySettings before) {
            return new SecuritySettings(
                    instructorsNeedApproval.orKeep(before.instructorsNeedApproval()),
                    signInBeforeVerifying.orKeep(before.signInBeforeVerifying()),
                    secondFactorRequiredFor.map(Security::roles).orKeep(before.secondFactorRequiredFor()));
        }

        private static Set<Role> roles(Set<PersonsRole> chosen) {
            return chosen.stream().map(role -> Role.valueOf(role.name())).collect(Collectors.toSet());
        }
    }

    /** Services sign in by other means. */
    enum PersonsRole {
        STUDENT,
        INSTRUCTOR,
        ORGANIZATION_ADMIN,
        ADMIN
    }

    /**
     * Rules of paying.
     *
     * @param currency currency of prices, an ISO 4217 code. Example: EUR
     * @param paymentsEnabled whether the platform takes payments
     */
    record Payment(Patch<@NotNull String> currency, Patch<@NotNull Boolean> paymentsEnabled) {

        PaymentSettings applyTo(PaymentSettings before) {
            return new PaymentSettings(
                    currency.map(Payment::known).orKeep(before.currency()),
                    paymentsEnabled.orKeep(before.paymentsEnabled()));
        }

        /** Gold and test codes are in ISO 4217 too, but have no amounts to pay. */
        private static String known(String currency) {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(it -> it.getCurrencyCode().equals(currency) && it.getDefaultFractionDigits() >= 0)) {
                throw new InvalidRequestException(
                        "invalid-request",
                        "Some fields are not valid.",
                        new FieldProblem("#/payment/currency", "This is no ISO 4217 currency code."));
            }
            return currency;
        }
    }
}
