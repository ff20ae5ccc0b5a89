package com.academy.auth.letters.setting.web;

import com.academy.auth.letters.setting.ChangeSettings;
import com.academy.auth.letters.setting.SettingsQueries;
import com.academy.auth.letters.setting.SettingsView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.web.ExpectedVersion;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings of the platform: its name, languages, rules of sign-in and payment. */
@RestController
@RequestMapping("/settings")
@ForAdmins
class SettingsController {

    private final SettingsQueries settings;
    private final ChangeSettings changeSettings;

    SettingsController(SettingsQueries settings, ChangeSettings changeSettings) {
        this.settings = settings;
        this.changeSettings = changeSettings;
    }

    /**
     * Show the settings of the platform.
     *
     * <p>For every caller, signed in or not: the general and the payment settings, and the ways of signing in. Platform
     * admins get the security settings too, and when and by which admin the settings were changed last. The answer has
     * an {@code ETag}; a change made on another instance shows after about a second.
     */
    @GetMapping
    @ForEveryone
    ResponseEntity<SettingsView> get(Optional<CurrentUser> caller) {
        return answer(caller.filter(CurrentUser::isAdmin).isPresent() ? settings.all() : settings.publicPart());
    }

    /**
     * Change the settings of the platform.
     *
     * <p>For platform admins. A merge patch: absent fields keep their values. A request that changes nothing is
     * answered with the present settings and makes no new version. Other instances follow within about a second.
     *
     * <p>Answers 409 {@code stale-version} where {@code If-Match} names an older version, 400 {@code invalid-request}
     * for a currency or language that does not exist here, and 422 {@code own-address-not-verified} where the change
     * would shut out the caller, whose own e-mail address is not verified.
     */
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<SettingsView> revise(
            CurrentUser admin, @Valid @RequestBody ReviseSettingsRequest request, ExpectedVersion expected) {
        return answer(changeSettings.change(admin, request::applyTo, expected));
    }

    private static ResponseEntity<SettingsView> answer(SettingsView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(view);
    }
}
