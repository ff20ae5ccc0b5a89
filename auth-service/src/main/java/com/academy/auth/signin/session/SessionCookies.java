package com.academy.auth.signin.session;

import com.academy.platform.identity.CsrfTokens;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** A browser's session: the tokens where no script reads them, and beside them what a page must send back. */
@Component
public class SessionCookies {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCookies.class);

    public static final String REFRESH = "academy_refresh";

    public static final String JOURNEY = "academy_journey";
    public static final String DEVICE = "academy_device";

    private static final String ACCESS = "academy_access";
    private static final String CSRF = "academy_csrf";

    /** The path as browsers see it, with the gateway's prefix. */
    private static final String AUTH_PATH = "/api/v1/auth";

    private static final String JOURNEY_PATH = AUTH_PATH + "/oauth2";

    private static final Duration JOURNEY_LIFETIME = Duration.ofMinutes(10);

    private final CookieProperties properties;
    private final KnownDevices knownDevices;

    SessionCookies(CookieProperties properties, KnownDevices knownDevices) {
        this.properties = properties;
        this.knownDevices = knownDevices;
        if (properties.csrfSecret().isEmpty()) {
            LOG.warn("There is no CSRF secret (CSRF_SECRET): browsers cannot change anything with their cookies.");
        }
    }

    /** For a sign-in: the device is known from now on, even after the session has ended. */
    public void setAndRemember(HttpHeaders headers, SignedIn signedIn, Origin from) {
        set(headers, signedIn);
        String kept = knownDevices.remember(from.kept(), signedIn.user().email());
        add(headers, DEVICE, kept, AUTH_PATH, true, knownDevices.lifetime());
    }

    public void set(HttpHeaders headers, SignedIn signedIn) {
        add(headers, ACCESS, signedIn.accessToken(), "/", true, Duration.ofSeconds(signedIn.expiresIn()));
        add(headers, REFRESH, signedIn.refreshToken(), AUTH_PATH, true, signedIn.sessionLifetime());
        if (!properties.csrfSecret().isEmpty()) {
            String csrf = CsrfTokens.of(signedIn.sessionId(), properties.csrfSecret());
            add(headers, CSRF, csrf, "/", false, signedIn.sessionLifetime());
        }
    }

    public void clear(HttpHeaders headers) {
        add(headers, ACCESS, "", "/", true, Duration.ZERO);
        add(headers, REFRESH, "", AUTH_PATH, true, Duration.ZERO);
        add(headers, CSRF, "", "/", false, Duration.ZERO);
    }

    /** Binds a sign-in at a provider to the browser that began it. */
    public void setJourney(HttpHeaders headers, String secret) {
        add(headers, JOURNEY, secret, JOURNEY_PATH, true, JOURNEY_LIFETIME);
    }

    public void clearJourney(HttpHeaders headers) {
        add(headers, JOURNEY, "", JOURNEY_PATH, true, Duration.ZERO);
    }

    private void add(HttpHeaders headers, String name, String value, String path, boolean hidden, Duration lifetime) {
        headers.add(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .httpOnly(hidden)
                        .secure(properties.secure())
                        .sameSite("Lax")
                        .maxAge(lifetime)
                        .build()
                        .toString());
    }
}
