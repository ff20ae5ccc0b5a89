package com.academy.gateway.routes;

import static com.academy.gateway.routes.Service.ANALYTICS;
import static com.academy.gateway.routes.Service.AUTH;
import static com.academy.gateway.routes.Service.CHAT;
import static com.academy.gateway.routes.Service.COURSE;
import static com.academy.gateway.routes.Service.PROGRESS;
import static com.academy.platform.identity.Role.ADMIN;
import static com.academy.platform.identity.Role.ORGANIZATION_ADMIN;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.academy.gateway.routes.Rule.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Maps each path to a service and an audience; the first matching line counts. A path that is not listed does not
 * exist, such as {@code /internal} and {@code /actuator} of the services; a route needs a token unless it is declared
 * public; a body has the size of a form unless stated otherwise.
 */
@Component
public class RouteTable {

    /** Anything else is refused with 405: no service takes it. */
    public static final Set<HttpMethod> METHODS = Set.of(GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS);

    private final PathPatternParser patterns = new PathPatternParser();
    private final Map<String, List<Rule>> byFirstSegment = new HashMap<>();
    private final ServicesProperties services;

    RouteTable(ServicesProperties services) {
        this.services = services;
        api();
        beside();
    }

    /** Paths below {@code /api/v1}. */
    private void api() {
        on(POST, "/auth/register").everyone(AUTH);
        on(POST, "/auth/login").everyone(AUTH);
        on(POST, "/auth/refresh").carrying(Traffic.COOKIE).everyone(AUTH);
        on(POST, "/auth/forgot-password").everyone(AUTH);
        on(POST, "/auth/reset-password").everyone(AUTH);
        on(POST, "/auth/verify-email").everyone(AUTH);
        on(POST, "/auth/verify-email/request").everyone(AUTH);
        on(GET, "/auth/invitations/*").everyone(AUTH);
        on(POST, "/auth/change-email/confirm").everyone(AUTH);
        on(GET, "/auth/oauth2/**").everyone(AUTH);
        on(POST, "/auth/oauth2/second-factor").everyone(AUTH);
        on("/auth/**").signedIn(AUTH);
        on(GET, "/users").only(AUTH, Audience.of(ADMIN, ORGANIZATION_ADMIN));
        on(POST, "/users/import").uploading(Body.TABLE).only(AUTH, Audience.of(ADMIN, ORGANIZATION_ADMIN));
        on(GET, "/users/*/avatar").everyone(AUTH);
        on(GET, "/users/*/card").everyone(AUTH);
        on(PUT, "/users/me/avatar").uploading(Body.PICTURE).signedIn(AUTH);
        on(PATCH, "/users/*").taking(Body.NOTE).signedIn(AUTH);
        on(PATCH, "/users/*/file").taking(Body.NOTE).signedIn(AUTH);
        on("/users/**").signedIn(AUTH);
        on("/organizations/**").signedIn(AUTH);
        on(GET, "/settings").everyone(AUTH);
        on("/settings/mail-templates/**").taking(Body.TEXT).only(AUTH, Audience.of(ADMIN));
        on("/settings/**").only(AUTH, Audience.of(ADMIN));

        on(GET, "/categories/**").everyone(COURSE);
        on("/categories/**").only(COURSE, Audience.of(ADMIN));
        on(GET, "/courses").everyone(COURSE);
        on(GET, "/courses/*").everyone(COURSE);
        on(GET, "/courses/*/curriculum").everyone(COURSE);
        on(GET, "/courses/*/modules").everyone(COURSE);
        on(GET, "/courses/*/sections").everyone(COURSE);
        on(GET, "/courses/*/outline").everyone(COURSE);
        on(GET, "/courses/*/reviews").everyone(COURSE);
        on(POST, "/courses").taking(Body.TEXT).signedIn(COURSE);
        on(PATCH, "/courses/*").taking(Body.TEXT).signedIn(COURSE);
        on(POST, "/courses/*/modules").taking(Body.NOTE).signedIn(COURSE);
        on(POST, "/courses/*/sections").taking(Body.NOTE).signedIn(COURSE);
        on(PATCH, "/courses/*/modules/order").taking(Body.LIST).signedIn(COURSE);
        on(PATCH, "/courses/*/sections/order").taking(Body.LIST).signedIn(COURSE);
        on("/courses/**").signedIn(COURSE);
        on(GET, "/modules/*").everyone(COURSE);
        on(GET, "/modules/*/lessons").everyone(COURSE);
        on(PATCH, "/modules/*").taking(Body.NOTE).signedIn(COURSE);
        on(POST, "/modules/*/lessons").taking(Body.LESSON).signedIn(COURSE);
        on(PATCH, "/modules/*/lessons/order").taking(Body.LIST).signedIn(COURSE);
        on("/modules/**").signedIn(COURSE);
        on(GET, "/sections/*").everyone(COURSE);
        on(GET, "/sections/*/lessons").everyone(COURSE);
        on(PATCH, "/sections/*").taking(Body.NOTE).signedIn(COURSE);
        on(POST, "/sections/*/lessons").taking(Body.LESSON).signedIn(COURSE);
        on(PATCH, "/sections/*/lessons/order").taking(Body.LIST).signedIn(COURSE);
        on("/sections/**").signedIn(COURSE);
        on(GET, "/lessons/*").everyone(COURSE);
        on(PATCH, "/lessons/*").taking(Body.LESSON).signedIn(COURSE);
        on("/lessons/**").signedIn(COURSE);
        on("/access-codes/**").signedIn(COURSE);
        on("/enrollments/**").signedIn(COURSE);
        on("/upload/**").uploading(Body.FILE).signedIn(COURSE);

        on("/progress/overall").signedIn(ANALYTICS);
        on(GET, "/progress").only(PROGRESS, Audience.of(ADMIN));
        on(POST, "/progress/batch").taking(Body.LIST).signedIn(PROGRESS);
        on("/progress/**").signedIn(PROGRESS);

        on(GET, "/analytics/stream").carrying(Traffic.STREAM).signedIn(ANALYTICS);
        on("/analytics/reconciliation/**").only(ANALYTICS, Audience.of(ADMIN));
        on("/analytics/projections/**").only(ANALYTICS, Audience.of(ADMIN));
        on("/analytics/**").signedIn(ANALYTICS);
    }

    /** Paths that stand beside the API. The socket's token may come in its handshake, where only the service sees it. */
    private void beside() {
        on(GET, "/.well-known/jwks.json").everyone(AUTH);
        on(GET, "/.well-known/openid-configuration").everyone(AUTH);
        on("/socket.io/**").carrying(Traffic.SOCKET).taking(Body.TEXT).everyone(CHAT);
    }

    public Optional<Rule> find(HttpMethod method, PathContainer path) {
        for (Rule rule : rules(path)) {
            if (rule.matches(method, path)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private List<Rule> rules(PathContainer path) {
        List<PathContainer.Element> elements = path.elements();
        return elements.size() > 1 && elements.get(1) instanceof PathSegment first
                ? byFirstSegment.getOrDefault(first.valueToMatch(), List.of())
                : List.of();
    }

    private Line on(String path) {
        return new Line(Set.of(), path);
    }

    private Line on(HttpMethod method, String path) {
        // Frameworks answer HEAD like GET, so a rule for GET alone would leave HEAD open.
        return new Line(method.equals(GET) ? Set.of(GET, HEAD) : Set.of(method), path);
    }

    private final class Line {

        private final Set<HttpMethod> methods;
        private final PathPattern pattern;
        private final String firstSegment;
        private Traffic traffic = Traffic.REQUEST;
        private Body body = Body.FORM;

        Line(Set<HttpMethod> methods, String path) {
            this.methods = methods;
            this.pattern = patterns.parse(path);
            this.firstSegment = path.split("/")[1];
        }

        Line carrying(Traffic traffic) {
            this.traffic = traffic;
            return this;
        }

        Line taking(Body body) {
            this.body = body;
            return this;
        }

        Line uploading(Body body) {
            return carrying(Traffic.UPLOAD).taking(body);
        }

        void everyone(Service service) {
            only(service, Audience.EVERYONE);
        }

        void signedIn(Service service) {
            only(service, Audience.SIGNED_IN);
        }

        void only(Service service, Audience audience) {
            if (services.find(service).isPresent()) {
                byFirstSegment
                        .computeIfAbsent(firstSegment, _ -> new ArrayList<>())
                        .add(new Rule(methods, pattern, service, audience, traffic, body));
            }
        }
    }
}
