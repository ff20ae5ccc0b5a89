package com.academy.course.authoring;

import com.academy.platform.error.NotFoundException;

class ModuleNotFoundException extends NotFoundException {

    ModuleNotFoundException() {
        super("module-not-found", "There is no such module.");
    }
}
