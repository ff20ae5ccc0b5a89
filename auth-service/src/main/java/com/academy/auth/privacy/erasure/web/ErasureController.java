package com.academy.auth.privacy.erasure.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.privacy.erasure.EraseUser;
import com.academy.auth.privacy.erasure.ErasureQueries;
import com.academy.auth.privacy.erasure.ErasureView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForSignedIn;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasure: the deletion of a user with all personal data, in all services. */
@RestController
@RequestMapping("/users/{id}")
class ErasureController {

    private final EraseUser eraseUser;
    private final ErasureQueries erasures;

    ErasureController(EraseUser eraseUser, ErasureQueries erasures) {
        this.eraseUser = eraseUser;
        this.erasures = erasures;
    }

    /**
     * Erase a user.
     *
     * <p>Users erase themselves: with the present password in the body, or without a body within five minutes after
     * signing in. Platform admins erase every other user without a password. The account and its sessions end at once,
     * and every other service erases what it holds; nothing can be restored. A repeated request is 404 {@code
     * user-not-found}.
     *
     * <p>Answers 422 {@code proof-required} or {@code wrong-password} to users who erase themselves, 429 {@code
     * too-many-failed-sign-ins} after several wrong passwords, 422 {@code last-admin} where the platform would lose its
     * last admin, 404 {@code user-not-found} to others, and 503 {@code sessions-unavailable}, which erases nothing.
     *
     * @param id id of the user
     */
    @DeleteMapping
    @ForSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable EraseUserRequest request,
            CurrentUser user) {
        eraseUser.erase(new UserId(id), request == null ? null : new Password(request.password()), user);
    }

    /**
     * Show how far the erasure of a user has come.
     *
     * <p>For platform admins. Lists the services that have confirmed the erasure and those that still owe it. A user
     * that was not erased is 404 {@code erasure-not-found}.
     *
     * @param id id of the erased user
     */
    @GetMapping("/erasure")
    @ForAdmins
    ErasureView erasure(@PathVariable UUID id) {
        return erasures.get(id);
    }
}
