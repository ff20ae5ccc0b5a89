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

/** Help for people who cannot sign in any more. */
@RestController
@RequestMapping("/users/{id}")
@ForOrganizationAdmins
class AccessController {

    private final RestoreAccess restoreAccess;

    AccessController(RestoreAccess restoreAccess) {
        this.restoreAccess = restoreAccess;
    }

    @DeleteMapping("/mfa")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable UUID id, Locale language, CurrentUser admin) {
        restoreAccess.removeSecondFactor(new UserId(id), language, admin);
    }

    @DeleteMapping("/lock-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, CurrentUser admin) {
        restoreAccess.unlock(new UserId(id), admin);
    }
}
