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

@RestController
@RequestMapping("/users")
class AvatarController {

    private final ChangeAvatar changeAvatar;
    private final AvatarQueries avatars;

    AvatarController(ChangeAvatar changeAvatar, AvatarQueries avatars) {
        this.changeAvatar = changeAvatar;
        this.avatars = avatars;
    }

    /** A JPEG, PNG, WebP or GIF of at most 5 MB, in the part named file. */
    @PutMapping("/me/avatar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void change(CurrentUser user, @RequestPart("file") MultipartFile file) throws IOException {
        changeAvatar.take(user, file.getBytes());
    }

    @DeleteMapping("/me/avatar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    void remove(CurrentUser user) {
        changeAvatar.remove(user);
    }

    /** Through here, not by a signed address of the store: pages load nothing from other hosts, and cookies do. */
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
