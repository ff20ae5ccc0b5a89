package com.academy.auth.profile.web;

import com.academy.auth.profile.EditProfile;
import com.academy.auth.profile.ProfileQueries;
import com.academy.auth.profile.ProfileView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.ExpectedVersion;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users/me")
@ForSignedIn
class OwnProfileController {

    private final ProfileQueries profiles;
    private final EditProfile editProfile;

    OwnProfileController(ProfileQueries profiles, EditProfile editProfile) {
        this.profiles = profiles;
        this.editProfile = editProfile;
    }

    @GetMapping
    ResponseEntity<ProfileView> me(CurrentUser user) {
        return withTag(profiles.me(user));
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<ProfileView> edit(
            CurrentUser user,
            @Valid @RequestBody EditProfileRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return withTag(editProfile.editOwn(user, request::applyTo, ExpectedVersion.ofHeader(ifMatch)));
    }

    private static ResponseEntity<ProfileView> withTag(ProfileView profile) {
        return ResponseEntity.ok().eTag(Long.toString(profile.version())).body(profile);
    }
}
