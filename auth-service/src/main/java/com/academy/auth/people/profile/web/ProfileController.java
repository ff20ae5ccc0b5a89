package com.academy.auth.people.profile.web;

import com.academy.auth.people.profile.EditProfile;
import com.academy.auth.people.profile.ProfileQueries;
import com.academy.auth.people.profile.ProfileView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.ExpectedVersion;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
@ForSignedIn
class ProfileController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ProfileQueries profiles;
    private final EditProfile editProfile;

    ProfileController(ProfileQueries profiles, EditProfile editProfile) {
        this.profiles = profiles;
        this.editProfile = editProfile;
    }

    @GetMapping("/me")
    ProfileView me(CurrentUser user) {
        return get(user.id(), user);
    }

    @GetMapping("/{id}")
    ProfileView get(@PathVariable UUID id, CurrentUser reader) {
        return profiles.get(id, reader);
    }

    @PatchMapping(
            path = "/me",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ProfileView editOwn(
            @Valid @RequestBody EditProfileRequest request,
            ExpectedVersion expected,
            Locale language,
            CurrentUser user) {
        return edit(user.id(), request, expected, language, user);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ProfileView edit(
            @PathVariable UUID id,
            @Valid @RequestBody EditProfileRequest request,
            ExpectedVersion expected,
            Locale language,
            CurrentUser editor) {
        return editProfile.edit(id, request.change(), expected, language, editor);
    }
}
