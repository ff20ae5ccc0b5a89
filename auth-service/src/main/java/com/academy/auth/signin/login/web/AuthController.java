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

/** Sign-in: registration, sign-in by password, renewal of tokens and sign-out. */
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

    /**
     * Register an account.
     *
     * <p>For every caller, signed in or not. The account joins the public organisation, or the one of the invitation.
     * The answer and its cookies sign the caller in, except where an admin has to approve the account (instructors, by
     * the settings) or the settings let users sign in only with a verified address.
     *
     * <p>In the latter case, and without an invitation, the answer holds the status alone and is the same for a taken
     * address; the owner of that address gets a mail. Elsewhere a taken address, so also a repeated request, gets 409
     * {@code email-taken}.
     *
     * <p>400 {@code weak-password} lists every rule that the password breaks. 422 {@code link-not-valid} for an
     * invitation that is unknown, expired, revoked or used, 422 {@code invitation-for-another-address} where it was
     * sent to another address. 429 {@code too-many-registrations} with {@code Retry-After}; 503
     * {@code registrations-busy} where too many callers register at once, 503 {@code sessions-unavailable} or
     * {@code identity-unavailable} where a part that sign-ins need is down.
     */
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

    /**
     * Sign in with e-mail address and password.
     *
     * <p>For every caller, signed in or not. Each request opens a further session, in the membership that the user
     * joined first. The answer holds the tokens and sets them as cookies, besides.
     *
     * <p>401 {@code wrong-credentials} where address or password is wrong. Once the password is right, 401 says what is
     * missing: {@code second-factor-required} (send the request again with {@code code}),
     * {@code second-factor-setup-required} (its member {@code secondFactor} has the {@code secret} and {@code uri} for
     * an authenticator; send the request again with the first code), {@code wrong-second-factor},
     * {@code email-not-verified}, {@code account-pending}, {@code account-suspended}, {@code account-inactive},
     * {@code account-active} (no membership of the user is active) or {@code sign-in-overtaken} (sign in again).
     *
     * <p>429 {@code too-many-failed-sign-ins} with {@code Retry-After} after several wrong passwords or codes; 503
     * {@code too-many-sign-ins} where too many users sign in at once, 503 {@code sessions-unavailable} or
     * {@code identity-unavailable} where a part that sign-ins need is down.
     */
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

    /**
     * Renew the tokens of a session.
     *
     * <p>For every caller; the refresh token is the proof. Clients send it in the body, browsers in the cookie
     * {@code academy_refresh}. The answer has a new access token and the next refresh token. The former refresh token
     * still works for some seconds, for a second tab; used later, it ends the session, for it may have been copied.
     *
     * <p>401 {@code session-ended} where the token is missing, invalid or expired, or the session has ended; the answer
     * clears the cookies. 404 {@code membership-not-found} where the user is no active member of the given
     * organisation; the refresh token then stays valid. 503 with {@code Retry-After} where a part that sessions need is
     * down.
     *
     * @param cookie the refresh token of a browser; the one in the body comes first
     * @param organization the organisation that the session goes on in; the same as before where absent
     */
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

    /**
     * Sign out.
     *
     * <p>For every signed-in user. Ends the session of the access token and clears the cookies; access tokens of the
     * session are refused from then on, so a repeated request gets 401. 503 {@code sessions-unavailable} with
     * {@code Retry-After} where sessions cannot be ended at the moment.
     *
     * @param all whether all of the caller's sessions end, on every device
     */
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
