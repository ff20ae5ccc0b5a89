package com.academy.auth.privacy.dataexport;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

/** Not there, or somebody else. */
class NobodyToExportException extends NotFoundException {
    NobodyToExportException(UUID user) {
        super("user-not-found", "There is no user %s.".formatted(user));
    }
}
