package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.UserId;
import com.academy.auth.people.directory.RestoreAccess;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForOrganizationAdmins;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Help for users who cannot sign in any more. */
@RestController
@RequestMapping("/users/{id}")
@ForOrganizationAdmins
class AccessController {

    private final RestoreAccess restoreAccess;

    AccessController(RestoreAccess restoreAccess) {
        this.restoreAccess = restoreAccess;
    }

    /**
     * Remove a user's second factor.
     *
     * <p>For platform admins, and for the admins of an organisation about its members; not about the caller. The user
     * gets a mail. Where the user's role needs a second factor, the next sign-in sets up another one. A repeated
     * request changes nothing and is answered 204.
     *
     * <p>Answers 404 {@code user-not-found}, also about the caller, and 403 {@code not-yours-to-help} where the member
     * has a role other than student elsewhere, or is a platform admin.
     *
     * @param id id of the user
     */
    @DeleteMapping("/mfa")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable UUID id, Locale language, CurrentUser admin) {
        restoreAccess.removeSecondFactor(new UserId(id), language, admin);
    }

    /**
     * Lift the lock after failed sign-ins.
     *
     * <p>For platform admins, and for the admins of an organisation about its members; not about the caller. A repeated
     * request is answered 204. Answers 404 {@code user-not-found}, also about the caller, and 403 {@code
     * not-yours-to-help} where the member has a role other than student elsewhere, or is a platform admin. Answers 503
     * {@code sessions-unavailable} while locks cannot be reached.
     *
     * @param id id of the user
     */
    @DeleteMapping("/lock-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, CurrentUser admin) {
        restoreAccess.unlock(new UserId(id), admin);
    }
}
