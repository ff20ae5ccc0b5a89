package com.academy.course.authoring.web;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.security.CurrentUser;
import java.util.Optional;

/** Who asks for own courses on an address that serves everyone. */
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
