package com.academy.auth.letters.setting.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.letters.setting.AllSettings;
import com.academy.auth.letters.setting.GeneralSettings;
import com.academy.auth.letters.setting.PaymentSettings;
import com.academy.auth.letters.setting.SecuritySettings;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.security.Role;
import com.academy.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseSettingsRequest(
        @Nullable Optional<@NotNull @Valid General> general,
        @Nullable Optional<@NotNull @Valid Security> security,
        @Nullable Optional<@NotNull @Valid Payment> payment) {

    AllSettings applyTo(AllSettings before) {
        return new AllSettings(
                general == null ? before.general() : general.orElseThrow().applyTo(before.general()),
                security == null ? before.security() : security.orElseThrow().applyTo(before.security()),
                payment == null ? before.payment() : payment.orElseThrow().applyTo(before.payment()));
    }

    record General(
            @Nullable Optional<@NotNull @Text(max = 100) String> platformName,

            @Nullable Optional<@Size(max = EmailAddress.MAX_LENGTH) String> supportEmail,

            @Nullable Optional<
                            @NotNull @Pattern(
                                    regexp = GeneralSettings.LANGUAGES,
                                    message = "must be a language that there are letters in")
                            String>
                    defaultLanguage) {

        GeneralSettings applyTo(GeneralSettings before) {
            return new GeneralSettings(
                    platformName == null ? before.platformName() : platformName.orElseThrow(),
                    supportEmail == null
                            ? before.supportEmail()
                            : supportEmail.map(General::address).orElse(null),
                    defaultLanguage == null ? before.defaultLanguage() : defaultLanguage.orElseThrow());
        }

        private static String address(String typed) {
            return EmailAddress.required(typed, "#/general/supportEmail").value();
        }
    }

    record Security(
            @Nullable Optional<@NotNull Boolean> instructorsNeedApproval,
            @Nullable Optional<@NotNull Boolean> signInBeforeVerifying,

            @Nullable Optional<@NotNull Set<@NotNull PersonsRole>> secondFactorRequiredFor) {

        SecuritySettings applyTo(SecuritySettings before) {
            return new SecuritySettings(
                    instructorsNeedApproval == null
                            ? before.instructorsNeedApproval()
                            : instructorsNeedApproval.orElseThrow(),
                    signInBeforeVerifying == null
                            ? before.signInBeforeVerifying()
                            : signInBeforeVerifying.orElseThrow(),
                    secondFactorRequiredFor == null
                            ? before.secondFactorRequiredFor()
                            : roles(secondFactorRequiredFor.orElseThrow()));
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

    record Payment(
            @Nullable Optional<@NotNull String> currency,
            @Nullable Optional<@NotNull Boolean> paymentsEnabled) {

        PaymentSettings applyTo(PaymentSettings before) {
            return new PaymentSettings(
                    currency == null ? before.currency() : known(currency.orElseThrow()),
                    paymentsEnabled == null ? before.paymentsEnabled() : paymentsEnabled.orElseThrow());
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
