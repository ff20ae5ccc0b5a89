package com.academy.auth.people.avatar.web;

import com.academy.auth.account.person.UserId;
import com.academy.auth.people.avatar.AvatarQueries;
import com.academy.auth.people.avatar.AvatarQueries.AvatarVersion;
import com.academy.auth.people.avatar.AvatarSize;
import com.academy.auth.people.avatar.ChangeAvatar;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForSignedIn;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures of users.
 *
 * <p>Pictures come through here, not by a signed address of the store: pages load nothing from other hosts, and
 * cookies do.
 */
@RestController
@RequestMapping("/users")
class AvatarController {

    private final ChangeAvatar changeAvatar;
    private final AvatarQueries avatars;

    AvatarController(ChangeAvatar changeAvatar, AvatarQueries avatars) {
        this.changeAvatar = changeAvatar;
        this.avatars = avatars;
    }

    /**
     * Replace the caller's picture.
     *
     * <p>For every signed-in user. A {@code multipart/form-data} body whose part {@code file} is a JPEG, PNG, WebP or
     * GIF of at most 5 MB. The middle of the picture is kept as a square JPEG without metadata, and the former picture
     * is deleted.
     *
     * <p>Answers 413 for a larger file, 415 for another kind of file, 422 {@code too-many-pixels}, {@code
     * picture-too-complex} or {@code unreadable-picture}, and 503 with {@code Retry-After} {@code too-many-pictures},
     * {@code pictures-down} or {@code object-store-down}; a refused request changes nothing.
     */
    @PutMapping("/me/avatar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void change(CurrentUser user, @RequestPart("file") MultipartFile file) throws IOException {
        changeAvatar.take(user, file.getBytes());
    }

    /**
     * Remove the caller's picture.
     *
     * <p>For every signed-in user. A repeated request, or one without a picture, is answered 204.
     */
    @DeleteMapping("/me/avatar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void remove(CurrentUser user) {
        changeAvatar.remove(user);
    }

    /**
     * Show a user's picture.
     *
     * <p>For every caller, signed in or not, where the user is an instructor. Other pictures are for the user, for the
     * members of an organisation that the user belongs to and the caller acts for, and for platform admins. Otherwise,
     * and without a picture, 404 {@code avatar-not-found}. The answer has an {@code ETag}: {@code If-None-Match} gets
     * 304 while the picture is the same. Answers 503 {@code object-store-down} with {@code Retry-After}.
     *
     * @param id id of the user
     * @param size pixels a side, 512 or 128; others are 400 {@code invalid-request}
     */
    @GetMapping(path = "/{id}/avatar", produces = MediaType.IMAGE_JPEG_VALUE)
    @ForEveryone
    ResponseEntity<byte[]> show(
            @PathVariable UUID id, @RequestParam(defaultValue = "512") int size, ServletWebRequest request) {
        AvatarSize wanted = AvatarSize.of(size)
                .orElseThrow(() -> new InvalidRequestException(
                        "invalid-request",
                        "Some fields are not valid.",
                        new FieldProblem("#/size", "Pictures are 512 or 128 pixels wide.")));
        AvatarVersion version = avatars.version(new UserId(id));
        String tag = "\"%s-%d\"".formatted(version.id(), size);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .eTag(tag)
                    .build();
        }
        return answer.body(avatars.content(version, wanted));
    }
}
