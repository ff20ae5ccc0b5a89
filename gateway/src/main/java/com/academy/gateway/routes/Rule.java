package com.academy.gateway.routes;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** One line of the route table: these requests lead to this service, for this audience. */
public record Rule(
        Set<HttpMethod> methods, PathPattern pattern, Service service, Audience audience, Traffic traffic, Body body) {

    public enum Traffic {
        REQUEST,

        /** Carries a file, which streams to the service: more time, limits of its own. */
        UPLOAD,

        /** Answers as long as the token is valid: no time-out and no circuit breaker. */
        STREAM,

        /** WebSocket, or a client's fallback without it. */
        SOCKET,

        /** Uses a cookie that only the service reads, so the edge checks the request's origin. */
        COOKIE
    }

    boolean matches(HttpMethod method, PathContainer path) {
        return (methods.isEmpty() || methods.contains(method)) && pattern.matches(path);
    }
}
