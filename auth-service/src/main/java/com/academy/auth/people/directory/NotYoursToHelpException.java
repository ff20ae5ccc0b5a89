package com.academy.auth.people.directory;

import com.academy.platform.error.AccessRefusedException;

class NotYoursToHelpException extends AccessRefusedException {

    NotYoursToHelpException() {
        super(
                "not-yours-to-help",
                "This member has a role elsewhere, too. The platform's admins restore access to such accounts.");
    }
}
