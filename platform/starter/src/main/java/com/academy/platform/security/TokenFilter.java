package com.academy.platform.security;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.TokenKeysUnavailableException;
import com.academy.platform.identity.TokenRefusedException;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.identity.VerifiedToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Verifies the bearer token of a request. A request without one passes as anonymous; one with a bad token is refused.
 */
final class TokenFilter extends OncePerRequestFilter {

    /** Names the organisation acted on, for callers that belong to none or to all: services and platform admins. */
    static final String ORGANIZATION = "X-Organization";

    private static final String BEARER = "Bearer ";

    private final TokenVerifier tokens;
    private final Revocations revocations;
    private final List<RefusedTokenListener> listeners;
    private final HandlerExceptionResolver problems;

    TokenFilter(
            TokenVerifier tokens,
            Revocations revocations,
            List<RefusedTokenListener> listeners,
            HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.listeners = listeners;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                SecurityContextHolder.setContext(new SecurityContextImpl(caller(header, request)));
            } catch (NotAuthenticatedException | InvalidRequestException | UnavailableException refusal) {
                problems.resolveException(request, response, null, refusal);
                return;
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Caller caller(String header, HttpServletRequest request) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new TokenNotAcceptedException();
        }
        String bearer = header.substring(BEARER.length()).trim();
        VerifiedToken token = verify(bearer);
        if (revocations.isRevoked(token)) {
            throw new TokenNotAcceptedException();
        }
        return new Caller(token, bearer, organization(token, request.getHeader(ORGANIZATION)));
    }

    private VerifiedToken verify(String bearer) {
        try {
            return tokens.verify(bearer);
        } catch (TokenRefusedException refused) {
            listeners.forEach(it -> it.refused(refused.reason()));
            throw new TokenNotAcceptedException();
        } catch (TokenKeysUnavailableException unavailable) {
            throw new KeysUnavailableException();
        }
    }

    private static @Nullable UUID organization(VerifiedToken token, @Nullable String named) {
        if (named == null) {
            return token.organizationId();
        }
        if (token.role() != Role.ADMIN && token.role() != Role.SERVICE) {
            throw new InvalidRequestException(
                    "organization-not-yours-to-name", "Only a platform admin or a service may name an organisation.");
        }
        return Ids.parse(named)
                .orElseThrow(() -> InvalidRequestException.field("#/" + ORGANIZATION, "This is not an id."));
    }

    /** One answer for every kind of bad token, so that an attacker does not learn which part was wrong. */
    private static final class TokenNotAcceptedException extends NotAuthenticatedException {
        TokenNotAcceptedException() {
            super("invalid-token", "The token is invalid or expired.");
        }
    }

    private static final class KeysUnavailableException extends UnavailableException {
        KeysUnavailableException() {
            super("unavailable", "Tokens cannot be verified just now.", Duration.ofSeconds(2));
        }
    }
}
