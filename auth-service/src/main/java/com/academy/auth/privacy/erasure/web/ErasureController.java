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

@RestController
@RequestMapping("/users/{id}")
class ErasureController {

    private final EraseUser eraseUser;
    private final ErasureQueries erasures;

    ErasureController(EraseUser eraseUser, ErasureQueries erasures) {
        this.eraseUser = eraseUser;
        this.erasures = erasures;
    }

    @DeleteMapping
    @ForSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable EraseUserRequest request,
            CurrentUser user) {
        eraseUser.erase(new UserId(id), request == null ? null : new Password(request.password()), user);
    }

    @GetMapping("/erasure")
    @ForAdmins
    ErasureView erasure(@PathVariable UUID id) {
        return erasures.get(id);
    }
}
