package com.academy.auth.letters.setting;

import org.springframework.stereotype.Service;

@Service
public class SettingsQueries {

    private final Settings settings;
    private final SignInProviders providers;

    SettingsQueries(Settings settings, SignInProviders providers) {
        this.settings = settings;
        this.providers = providers;
    }

    /** The settings that are public. */
    public SettingsView publicPart() {
        return SettingsView.publicPartOf(settings.version(), providers.names());
    }

    public SettingsView all() {
        return SettingsView.of(settings.version(), providers.names());
    }
}
