package com.academy.auth.privacy.erasure;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class ErasureNotFoundException extends NotFoundException {
    ErasureNotFoundException(UUID user) {
        super("erasure-not-found", "Nobody asked for %s to be erased.".formatted(user));
    }
}
