package com.academy.course.authoring.web;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.security.CurrentUser;
import java.util.Optional;

/** The instructor or admin who asks for own courses at a public address. */
final class Author {

    private Author() {}

    static CurrentUser of(Optional<CurrentUser> caller) {
        CurrentUser user = caller.orElseThrow(NotSignedInException::new);
        if (!user.isInstructor() && !user.isAdmin()) {
            throw new NoAuthorException();
        }
        return user;
    }

    private static final class NotSignedInException extends NotAuthenticatedException {
        NotSignedInException() {
            super("not-signed-in", "Sign in first.");
        }
    }

    private static final class NoAuthorException extends AccessRefusedException {
        NoAuthorException() {
            super("not-for-this-role", "Your role has no courses of its own.");
        }
    }
}
