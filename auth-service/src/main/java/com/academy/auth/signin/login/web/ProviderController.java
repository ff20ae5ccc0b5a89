package com.academy.auth.signin.login.web;

import com.academy.auth.letters.mail.MailProperties;
import com.academy.auth.signin.login.SignInByProvider;
import com.academy.auth.signin.login.SignInByProvider.Outcome;
import com.academy.auth.signin.oidc.AskProvider.Arrival;
import com.academy.auth.signin.oidc.AskProvider.Departure;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.SessionCookies;
import com.academy.auth.signin.session.SignedIn;
import com.academy.platform.error.DomainException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.web.SecretAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in at an identity provider, for browsers.
 *
 * <p>Browsers come here by themselves, so what goes wrong is told by the page they are sent on to: behind {@code
 * #}, which no server and no log sees, {@code error=} and a code, or {@code second-factor=} and a ticket.
 */
@RestController
@RequestMapping("/auth/oauth2")
@ForEveryone
class ProviderController {

    private final SignInByProvider signIn;
    private final SessionCookies cookies;
    private final URI web;

    ProviderController(SignInByProvider signIn, SessionCookies cookies, MailProperties pages) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.web = pages.webUrl();
    }

    /**
     * Begin a sign-in at an identity provider.
     *
     * <p>For browsers, signed in or not. Redirects to the provider's sign-in page and sets a cookie that the callback
     * needs. A refusal redirects to the sign-in page, with its code after {@code login#error=}; only an unknown
     * provider is answered as a problem, 404 {@code provider-not-found}.
     *
     * @param provider name of a provider that is set up here, for example {@code google}
     */
    @GetMapping("/{provider}")
    @ResponseStatus(HttpStatus.FOUND)
    ResponseEntity<Void> depart(@PathVariable String provider) {
        try {
            Departure departure = signIn.depart(provider);
            return to(departure.to(), headers -> cookies.setJourney(headers, departure.browser()));
        } catch (NotFoundException unknown) {
            throw unknown;
        } catch (DomainException refused) {
            return refused(refused);
        }
    }

    /**
     * Finish a sign-in at an identity provider.
     *
     * <p>The provider sends the browser here. Redirects to the start page with the session as cookies, or, where a
     * second factor is needed, to {@code login#second-factor=} and a ticket. A user without an account gets one, as a
     * student of the public organisation.
     *
     * <p>A refusal redirects to {@code login#error=} and its code: {@code sign-in-not-begun} (another browser, too
     * late, or a repeated request), {@code provider-refused}, {@code provider-unavailable},
     * {@code provider-address-not-verified}, {@code account-address-not-verified}, {@code other-identity-linked},
     * {@code account-pending}, {@code account-suspended}, {@code account-inactive}, {@code account-active},
     * {@code email-not-verified}, {@code sign-in-overtaken} or {@code sessions-unavailable}, as at a sign-in by
     * password. 404 {@code provider-not-found} for an unknown provider.
     *
     * @param provider name of the provider where the sign-in was begun
     * @param state from the provider, unchanged: the sign-in that was begun
     * @param code from the provider, good once; absent where the provider refused
     * @param browser what the beginning of the sign-in set, to bind it to the browser
     */
    @GetMapping("/{provider}/callback")
    @ResponseStatus(HttpStatus.FOUND)
    ResponseEntity<Void> arrive(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @CookieValue(name = SessionCookies.JOURNEY, required = false) @Nullable String browser,
            HttpServletRequest http) {
        Origin from = Origins.of(http);
        try {
            return switch (signIn.arrive(provider, new Arrival(state, code), browser, from)) {
                case Outcome.In in ->
                    to(page(""), headers -> {
                        cookies.clearJourney(headers);
                        cookies.setAndRemember(headers, in.signedIn(), from);
                    });
                case Outcome.SecondFactorMissing missing ->
                    to(page("login#second-factor=" + missing.ticket()), cookies::clearJourney);
            };
        } catch (NotFoundException unknown) {
            throw unknown;
        } catch (DomainException refused) {
            return refused(refused);
        }
    }

    /**
     * Complete a sign-in at a provider with a second factor.
     *
     * <p>For every caller with a ticket, which is good once and for some minutes. Without a code the answer is 401
     * {@code second-factor-required}, or 401 {@code second-factor-setup-required} with the {@code secret} and
     * {@code uri} for an authenticator in its member {@code secondFactor}. 401 {@code wrong-second-factor} leaves the
     * ticket valid. 401 {@code ticket-not-valid} for a ticket that is unknown, expired or used, so also for a repeated
     * request. Other refusals of the account are those of the sign-in by password. 429 {@code too-many-failed-sign-ins}
     * with {@code Retry-After} after several wrong codes.
     */
    @PostMapping("/second-factor")
    @SecretAnswer
    ResponseEntity<SignedIn> complete(@Valid @RequestBody SecondFactorRequest request, HttpServletRequest http) {
        Origin from = Origins.of(http);
        SignedIn signedIn = signIn.complete(request.ticket(), request.code(), from);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> cookies.setAndRemember(headers, signedIn, from))
                .body(signedIn);
    }

    private ResponseEntity<Void> refused(DomainException refusal) {
        return to(page("login#error=" + refusal.code()), cookies::clearJourney);
    }

    private URI page(String page) {
        return URI.create("%s/%s".formatted(web, page));
    }

    private static ResponseEntity<Void> to(URI page, Consumer<HttpHeaders> headers) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(page)
                .headers(headers)
                .build();
    }
}
