package com.academy.auth.people.avatar;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which a picture is kept, in pixels a side. */
public enum AvatarSize {
    LARGE(512),
    SMALL(128);

    private final int pixels;

    AvatarSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    static int[] allPixels() {
        return Arrays.stream(values()).mapToInt(AvatarSize::pixels).toArray();
    }

    public static Optional<AvatarSize> of(int pixels) {
        return Arrays.stream(values()).filter(it -> it.pixels == pixels).findFirst();
    }
}
