package com.academy.progress.enrollment;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class ProgressNotFoundException extends NotFoundException {

    ProgressNotFoundException(UUID progressId) {
        super("progress-not-found", "There is no progress record %s.".formatted(progressId));
    }
}
