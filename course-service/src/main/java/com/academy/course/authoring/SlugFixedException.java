package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;

class SlugFixedException extends RuleViolationException {

    SlugFixedException() {
        super("slug-fixed", "The address of a published course stays as it is.");
    }
}
