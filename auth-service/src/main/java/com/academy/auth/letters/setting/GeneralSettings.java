package com.academy.auth.letters.setting;

import org.jspecify.annotations.Nullable;

/**
 * @param platformName how the platform calls itself
 * @param supportEmail where people find help
 * @param defaultLanguage for those of whom no language is known that there are letters in
 */
public record GeneralSettings(String platformName, @Nullable String supportEmail, String defaultLanguage) {

    /** Those that every letter exists in, as a regular expression. */
    public static final String LANGUAGES = "en|fr";
}
