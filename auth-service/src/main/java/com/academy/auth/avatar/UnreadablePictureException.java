package com.academy.auth.avatar;

import com.academy.platform.error.RuleViolationException;

class UnreadablePictureException extends RuleViolationException {

    UnreadablePictureException() {
        super("unreadable-picture", "This picture is damaged, or of a rare kind. Save it anew and try again.");
    }
}
