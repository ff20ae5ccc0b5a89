package com.academy.auth.avatar;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

class TooManyPicturesException extends UnavailableException {

    TooManyPicturesException() {
        super("too-many-pictures", "Too many pictures at once. Try again shortly.", Duration.ofSeconds(2));
    }
}
