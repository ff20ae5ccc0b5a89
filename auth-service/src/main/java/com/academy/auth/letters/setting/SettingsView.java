package com.academy.auth.letters.setting;

import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are shown.
 *
 * @param general how the platform presents itself
 * @param payment rules of paying
 * @param signIn what pages for signing in and registering have to offer; follows from the rules of signing in and the
 *     configuration
 * @param security rules of signing in; only for platform admins, absent for others
 * @param changedAt when the settings were changed last; only for platform admins, absent before the first change
 * @param changedBy the admin that changed them last; only for platform admins, absent before the first change
 */
public record SettingsView(
        GeneralSettings general,
        PaymentSettings payment,
        SignInOptions signIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SecuritySettings security,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID changedBy,
        @JsonIgnore String tag)
        implements Tagged {

    /**
     * The public part is another document than the whole: a browser shall not take one for the other, nor one that an
     * instance with other providers has sent.
     */
    static SettingsView publicPartOf(SettingVersion version, List<String> providers) {
        return new SettingsView(
                version.values().general(),
                version.values().payment(),
                SignInOptions.of(version, providers),
                null,
                null,
                null,
                "%d-public-%x".formatted(version.number(), providers.hashCode()));
    }

    static SettingsView of(SettingVersion version, List<String> providers) {
        return new SettingsView(
                version.values().general(),
                version.values().payment(),
                SignInOptions.of(version, providers),
                version.values().security(),
                version.changedAt(),
                version.changedBy(),
                Long.toString(version.number()));
    }
}
