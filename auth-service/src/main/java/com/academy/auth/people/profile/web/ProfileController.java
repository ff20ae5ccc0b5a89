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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<ProfileView> me(CurrentUser user) {
        return get(user.id(), user);
    }

    @GetMapping("/{id}")
    ResponseEntity<ProfileView> get(@PathVariable UUID id, CurrentUser reader) {
        return withTag(profiles.get(id, reader));
    }

    @PatchMapping(
            path = "/me",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<ProfileView> editOwn(
            @Valid @RequestBody EditProfileRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale language,
            CurrentUser user) {
        return edit(user.id(), request, ifMatch, language, user);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<ProfileView> edit(
            @PathVariable UUID id,
            @Valid @RequestBody EditProfileRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale language,
            CurrentUser editor) {
        return withTag(editProfile.edit(id, request.change(), ExpectedVersion.ofHeader(ifMatch), language, editor));
    }

    /** Its version is that of what can be edited: who may not edit gets no tag. */
    private static ResponseEntity<ProfileView> withTag(ProfileView profile) {
        var answer = ResponseEntity.ok();
        return (profile.details() == null
                        ? answer
                        : answer.eTag(ExpectedVersion.tag(profile.version(), profile.hashOfTheRest())))
                .body(profile);
    }
}
