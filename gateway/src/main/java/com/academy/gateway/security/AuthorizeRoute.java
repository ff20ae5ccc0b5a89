package com.academy.gateway.security;

import com.academy.gateway.problem.Refusal;
import com.academy.gateway.routes.Rule;
import com.academy.gateway.routes.Service;
import com.academy.gateway.security.Identity.Known;
import com.academy.gateway.security.Identity.Refused;
import com.academy.platform.identity.CsrfTokens;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.TokenKeysUnavailableException;
import com.academy.platform.identity.TokenRefusedException;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Identifies the caller of a request and checks the route's audience. A browser's session cookie counts as a bearer
 * token; a write with it needs a CSRF token too, because browsers send cookies along on their own.
 */
@Component
class AuthorizeRoute {

    static final String SESSION_COOKIE = "academy_access";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String BEARER = "Bearer ";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizeRoute.class);

    private static final Refused NOT_SIGNED_IN = refuse(ProblemCode.NOT_SIGNED_IN, "Sign in first.");
    private static final Refused INVALID_TOKEN = refuse(ProblemCode.INVALID_TOKEN, "The token is invalid or expired.");
    private static final Refused WRONG_ROLE = refuse(ProblemCode.NOT_FOR_THIS_ROLE, "Your role can never do this.");
    private static final Refused WRONG_ORIGIN = refuse(
            ProblemCode.ORIGIN_REFUSED, "With a session cookie, only pages of a known origin may change something.");
    private static final Refused WRONG_CSRF_TOKEN = refuse(
            ProblemCode.CSRF_TOKEN_REFUSED,
            "With a session cookie, the header " + CSRF_HEADER + " must repeat the cookie academy_csrf.");

    private final TokenVerifier tokens;
    private final Revocations revocations;
    private final Origins origins;
    private final String csrfSecret;

    /** @param fromCookie whether the browser added it by itself, so that another site may have caused the request */
    private record Credential(String bearer, boolean fromCookie) {}

    AuthorizeRoute(TokenVerifier tokens, Revocations revocations, Origins origins, EdgeProperties properties) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.origins = origins;
        this.csrfSecret = properties.csrfSecret();
        if (csrfSecret.isEmpty()) {
            LOG.warn(
                    "There is no CSRF secret (CSRF_SECRET): browsers cannot change anything with their session cookie.");
        }
    }

    Mono<Identity> identify(ServerWebExchange exchange, Rule rule) {
        ServerHttpRequest request = exchange.getRequest();
        List<String> authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !isBearer(authorization)) {
            return Mono.just(
                    rule.audience().isPublic() && rule.service() == Service.AUTH ? Identity.ANONYMOUS : INVALID_TOKEN);
        }
        Credential credential = authorization != null
                ? new Credential(
                        authorization.getFirst().substring(BEARER.length()).strip(), false)
                : cookie(request);
        if (rule.traffic() == Rule.Traffic.COOKIE
                && authorization == null
                && request.getHeaders().containsHeader(HttpHeaders.COOKIE)
                && !origins.isKnown(exchange)) {
            return Mono.just(WRONG_ORIGIN);
        }
        if (credential == null || credential.fromCookie && rule.audience().isPublic() && isUnsafe(request)) {
            return Mono.just(rule.audience().isPublic() ? Identity.ANONYMOUS : NOT_SIGNED_IN);
        }
        Optional<VerifiedToken> known = tokens.cached(credential.bearer);
        if (known.isPresent()) {
            return Mono.just(judge(exchange, rule, credential, known.get()));
        }
        // A new token costs a signature, now and then a question to the key server: not on the event loop.
        return Mono.fromCallable(() -> verify(exchange, rule, credential)).subscribeOn(Schedulers.boundedElastic());
    }

    private Identity verify(ServerWebExchange exchange, Rule rule, Credential credential) {
        try {
            return judge(exchange, rule, credential, tokens.verify(credential.bearer));
        } catch (TokenRefusedException refused) {
            LOG.debug("{}", refused.getMessage());
            return invalid(rule, credential);
        } catch (TokenKeysUnavailableException unavailable) {
            return rule.audience().isPublic()
                    ? Identity.ANONYMOUS
                    : new Refused(
                            Refusal.unavailable("Tokens cannot be verified at the moment.", unavailable.retryAfter()));
        }
    }

    private Identity judge(ServerWebExchange exchange, Rule rule, Credential credential, VerifiedToken token) {
        if (revocations.isRevoked(token)) {
            return invalid(rule, credential);
        }
        if (!rule.audience().includes(token.role())) {
            return WRONG_ROLE;
        }
        if (credential.fromCookie && isUnsafe(exchange.getRequest())) {
            if (!origins.isKnown(exchange)) {
                return WRONG_ORIGIN;
            }
            if (!hasCsrfToken(exchange.getRequest(), token)) {
                return WRONG_CSRF_TOKEN;
            }
        }
        return new Known(token, credential.bearer);
    }

    /**
     * On a public route a browser with an ended session counts as anonymous, and a caller who signs in may still send
     * an old token; on other routes a token must be valid.
     */
    private static Identity invalid(Rule rule, Credential credential) {
        return rule.audience().isPublic() && (credential.fromCookie || rule.service() == Service.AUTH)
                ? Identity.ANONYMOUS
                : INVALID_TOKEN;
    }

    private boolean hasCsrfToken(ServerHttpRequest request, VerifiedToken token) {
        return !csrfSecret.isEmpty()
                && token.sessionId() != null
                && CsrfTokens.matches(request.getHeaders().getFirst(CSRF_HEADER), token.sessionId(), csrfSecret);
    }

    private static boolean isBearer(List<String> authorization) {
        return authorization.size() == 1 && authorization.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static @Nullable Credential cookie(ServerHttpRequest request) {
        if (!request.getHeaders().containsHeader(HttpHeaders.COOKIE)) {
            return null;
        }
        HttpCookie cookie = request.getCookies().getFirst(SESSION_COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : new Credential(cookie.getValue(), true);
    }

    private static boolean isUnsafe(ServerHttpRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    private static Refused refuse(ProblemCode code, String detail) {
        return new Refused(Refusal.of(code, detail));
    }
}
