package com.academy.auth.people.profile;

import com.academy.platform.error.AccessRefusedException;

class NotYoursToDecideException extends AccessRefusedException {

    NotYoursToDecideException() {
        super("not-yours-to-decide", "Role and status are decided by admins.");
    }
}
