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

/** Profiles: what users tell about themselves, and their roles and status. */
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

    /**
     * Show the caller's profile.
     *
     * <p>For every signed-in user. The answer has an {@code ETag} for {@code If-Match}.
     */
    @GetMapping("/me")
    ProfileView me(CurrentUser user) {
        return get(user.id(), user);
    }

    /**
     * Show a user's profile.
     *
     * <p>For the user and for platform admins: the whole profile, with an {@code ETag} for {@code If-Match}. The admins
     * of an organisation see its members without the details that the members tell of themselves. For others the user
     * does not exist: 404 {@code user-not-found}.
     *
     * @param id id of the user
     */
    @GetMapping("/{id}")
    ProfileView get(@PathVariable UUID id, CurrentUser reader) {
        return profiles.get(id, reader);
    }

    /**
     * Change the caller's profile.
     *
     * <p>For every signed-in user. A merge patch: absent fields keep their values, {@code null} removes; a repeated
     * request changes nothing. Answers 400 {@code invalid-request} naming the fields that are not valid, 409 {@code
     * stale-version} where {@code If-Match} names an older version, and 403 {@code not-yours-to-decide} for role or
     * status, which only platform admins change.
     */
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

    /**
     * Change a user's profile, role or status.
     *
     * <p>Users change their own profile; platform admins change every profile, the role in the organisation that the
     * caller acts for, and the status of the account. All of it happens or none. A merge patch: absent fields keep
     * their values, {@code null} removes. A status other than ACTIVE ends all sessions of the user and all open
     * invitations; a new role makes the tokens anew. A user that waited for approval gets a mail in the language of
     * {@code Accept-Language}.
     *
     * <p>Answers 404 {@code user-not-found} to others, 404 {@code member-not-found} where a role is named and the user
     * is no member of that organisation, 403 {@code not-yours-to-decide} for role or status by other callers, 422
     * {@code last-admin}, 422 {@code admins-are-the-platforms}, 409 {@code stale-version} where {@code If-Match} names
     * an older version, and 503 {@code sessions-unavailable} where sessions or tokens could not be ended: repeat the
     * request then.
     *
     * @param id id of the user
     */
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
