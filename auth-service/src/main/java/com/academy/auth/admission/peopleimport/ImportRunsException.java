package com.academy.auth.admission.peopleimport;

import com.academy.platform.error.ConflictException;

class ImportRunsException extends ConflictException {

    ImportRunsException() {
        super("import-runs", "This import is running, or has been carried out already.");
    }
}
