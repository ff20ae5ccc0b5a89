package com.academy.auth.letters.setting;

import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are shown.
 *
 * @param general how the platform presents itself
 * @param payment rules of paying
 * @param security rules of signing in; only for platform admins, absent for others
 * @param changedAt when the settings were changed last; only for platform admins, absent before the first change
 * @param changedBy the admin that changed them last; only for platform admins, absent before the first change
 */
public record SettingsView(
        GeneralSettings general,
        PaymentSettings payment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SecuritySettings security,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID changedBy,
        @JsonIgnore String tag)
        implements Tagged {

    /** The public part is another document than the whole: a browser shall not take one for the other. */
    static SettingsView publicPartOf(SettingVersion version) {
        return new SettingsView(
                version.values().general(), version.values().payment(), null, null, null, version.number() + "-public");
    }

    static SettingsView of(SettingVersion version) {
        return new SettingsView(
                version.values().general(),
                version.values().payment(),
                version.values().security(),
                version.changedAt(),
                version.changedBy(),
                Long.toString(version.number()));
    }
}
