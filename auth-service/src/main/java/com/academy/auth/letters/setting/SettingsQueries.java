package com.academy.auth.letters.setting;

import org.springframework.stereotype.Service;

@Service
public class SettingsQueries {

    private final Settings settings;

    SettingsQueries(Settings settings) {
        this.settings = settings;
    }

    /** The settings that are public. */
    public SettingsView publicPart() {
        return SettingsView.publicPartOf(settings.version());
    }

    public SettingsView all() {
        return SettingsView.of(settings.version());
    }
}
