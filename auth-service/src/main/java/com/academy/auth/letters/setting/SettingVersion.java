package com.academy.auth.letters.setting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All settings as they stood after a change.
 *
 * @param number 0 for the defaults that apply before the first change
 */
record SettingVersion(
        long number,
        AllSettings values,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy) {

    static final SettingVersion FIRST = new SettingVersion(0, AllSettings.DEFAULT, null, null);

    SettingVersion next(AllSettings changed, Instant now, UUID admin) {
        return new SettingVersion(number + 1, changed, now, admin);
    }
}
