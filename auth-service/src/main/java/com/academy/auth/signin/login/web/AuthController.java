package com.academy.auth.signin.login.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.signin.login.SignIn;
import com.academy.auth.signin.login.SignUp;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.RenewSession;
import com.academy.auth.signin.session.SessionCookies;
import com.academy.auth.signin.session.SessionEndedException;
import com.academy.auth.signin.session.SignOut;
import com.academy.auth.signin.session.SignedIn;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.SecretAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auth")
class AuthController {

    private final SignUp signUp;
    private final SignIn signIn;
    private final RenewSession renewSession;
    private final SignOut signOut;
    private final SessionCookies cookies;

    AuthController(SignUp signUp, SignIn signIn, RenewSession renewSession, SignOut signOut, SessionCookies cookies) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.renewSession = renewSession;
        this.signOut = signOut;
        this.cookies = cookies;
    }

    @PostMapping("/register")
    @SecretAnswer
    @ResponseStatus(HttpStatus.CREATED)
    @ForEveryone
    ResponseEntity<RegisteredView> register(
            @Valid @RequestBody RegisterRequest request, HttpServletRequest http, Locale language) {
        Origin from = Origins.of(http);
        SignUp.SignedUp signedUp = signUp.signUp(request.application(), from, language);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .headers(headers ->
                        signedUp.session().ifPresent(session -> cookies.setAndRemember(headers, session, from)))
                .body(RegisteredView.of(signedUp));
    }

    @PostMapping("/login")
    @SecretAnswer
    @ForEveryone
    ResponseEntity<SignedIn> login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        Origin from = Origins.of(http);
        SignedIn signedIn = signIn.signIn(request.email(), new Password(request.password()), request.code(), from);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> cookies.setAndRemember(headers, signedIn, from))
                .body(signedIn);
    }

    @PostMapping("/refresh")
    @SecretAnswer
    @ForEveryone
    ResponseEntity<SignedIn> refresh(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @CookieValue(name = SessionCookies.REFRESH, required = false) @Nullable String cookie,
            @RequestParam(required = false) @Nullable UUID organization,
            HttpServletResponse http) {
        String token = request == null || request.refreshToken() == null ? cookie : request.refreshToken();
        try {
            if (token == null) {
                throw new SessionEndedException();
            }
            return answer(renewSession.renew(token, organization));
        } catch (SessionEndedException ended) {
            var headers = new HttpHeaders(); // a browser would present the dead cookies again and again
            cookies.clear(headers);
            headers.forEach((name, values) -> values.forEach(value -> http.addHeader(name, value)));
            throw ended;
        }
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForSignedIn
    ResponseEntity<Void> logout(CurrentUser user, @RequestParam(defaultValue = "false") boolean all) {
        if (all) {
            signOut.signOutEverywhere(user);
        } else {
            signOut.signOut(user);
        }
        return ResponseEntity.noContent().headers(cookies::clear).build();
    }

    private ResponseEntity<SignedIn> answer(SignedIn signedIn) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> cookies.set(headers, signedIn))
                .body(signedIn);
    }
}
