package com.academy.auth.avatar;

import com.academy.platform.error.RuleViolationException;

class TooManyPixelsException extends RuleViolationException {

    TooManyPixelsException(int megapixels) {
        super("too-many-pixels", "A picture has at most %d million pixels.".formatted(megapixels));
    }
}
