package com.academy.auth.letters.setting;

import org.jspecify.annotations.Nullable;

/**
 * How the platform presents itself.
 *
 * @param platformName name of the platform. Example: Academy
 * @param supportEmail e-mail address where users find help; null where there is none. Example: help@academy.example
 * @param defaultLanguage language of mails to users without a language of their own. Example: en
 */
public record GeneralSettings(String platformName, @Nullable String supportEmail, String defaultLanguage) {

    /** Those that every letter exists in, as a regular expression. */
    public static final String LANGUAGES = "en|fr";
}
