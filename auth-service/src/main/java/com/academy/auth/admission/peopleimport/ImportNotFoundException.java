package com.academy.auth.admission.peopleimport;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class ImportNotFoundException extends NotFoundException {

    ImportNotFoundException(UUID id) {
        super("import-not-found", "There is no import %s.".formatted(id));
    }
}
