package com.academy.auth.people.avatar;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One picture in the store, in all sizes. Another picture is another object: what a key shows never changes. */
record AvatarObject(UUID userId, UUID id) {

    static final String MEDIA_TYPE = "image/jpeg";

    String key(AvatarSize size) {
        return "avatars/%s/%s-%d.jpg".formatted(userId, id, size.pixels());
    }

    List<String> keys() {
        return Arrays.stream(AvatarSize.values()).map(this::key).toList();
    }
}
