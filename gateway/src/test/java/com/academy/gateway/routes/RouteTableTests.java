package com.academy.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.routes.ServicesProperties.Upstream;
import com.academy.platform.identity.Role;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class RouteTableTests {

    private static final Upstream SOMEWHERE = new Upstream(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));

    private final RouteTable table = new RouteTable(new ServicesProperties(Map.of(
            Service.AUTH, SOMEWHERE,
            Service.COURSE, SOMEWHERE,
            Service.PROGRESS, SOMEWHERE,
            Service.ANALYTICS, SOMEWHERE)));

    @ParameterizedTest
    @CsvSource({
        "POST, /auth/login, true",
        "POST, /auth/register, true",
        "POST, /auth/refresh, true",
        "GET, /auth/oauth2/google, true",
        "GET, /auth/oauth2/google/callback, true",
        "POST, /auth/oauth2/second-factor, true",
        "GET, /auth/invitations/some-token, true",
        "POST, /auth/invitations/some-token/accept, false",
        "POST, /auth/change-email, false",
        "POST, /auth/change-email/confirm, true",
        "GET, /users/1/avatar, true",
        "GET, /users/1/card, true",
        "GET, /users/1/file, false",
        "PATCH, /users/me, false",
        "POST, /auth/logout, false",
        "GET, /auth/sessions, false",
        "GET, /courses, true",
        "HEAD, /courses, true",
        "POST, /courses, false",
        "GET, /courses/1, true",
        "GET, /courses/1/curriculum, true",
        "GET, /courses/1/outline, true",
        "GET, /courses/1/students, false",
        "DELETE, /courses/1, false",
        "GET, /categories, true",
        "GET, /lessons/1, true",
        "PATCH, /lessons/1, false",
        "GET, /progress/my-progress, false",
        "GET, /analytics/stream, false",
        "GET, /.well-known/jwks.json, true"
    })
    void onlyTheListedRoutesArePublic(String method, String path, boolean isPublic) {
        assertThat(rule(method, path).audience().isPublic()).isEqualTo(isPublic);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /progress",
        "HEAD, /progress",
        "GET, /analytics/reconciliation",
        "POST, /analytics/projections/rebuild",
        "PATCH, /settings",
        "POST, /categories"
    })
    void someRoutesAreForAdminsOnly(String method, String path) {
        assertThat(rule(method, path).audience().roles()).containsExactly(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({"POST, /progress", "GET, /progress/my-progress", "POST, /progress/mark-completed/1/2"})
    void theirNeighboursAreNot(String method, String path) {
        assertThat(rule(method, path).audience().includes(Role.STUDENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"POST, /users/import", "PUT, /users/me/avatar", "POST, /upload/video"})
    void filesMayBeLarger(String method, String path) {
        assertThat(rule(method, path).traffic()).isEqualTo(Rule.Traffic.UPLOAD);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /auth/register, FORM",
        "PATCH, /users/me, NOTE",
        "PATCH, /users/1/file, NOTE",
        "DELETE, /users/1, FORM",
        "PATCH, /settings, FORM",
        "PUT, /settings/mail-templates/welcome/en, TEXT",
        "POST, /settings/mail-templates/welcome/en/preview, TEXT",
        "POST, /courses, TEXT",
        "PATCH, /courses/1, TEXT",
        "POST, /courses/1/modules, NOTE",
        "PATCH, /sections/1, NOTE",
        "PATCH, /courses/1/modules/order, LIST",
        "PATCH, /modules/1/lessons/order, LIST",
        "POST, /sections/1/lessons, LESSON",
        "PATCH, /lessons/1, LESSON",
        "POST, /modules/1/videos, FORM",
        "POST, /access-codes/generate, FORM",
        "POST, /progress/batch, LIST",
        "POST, /progress, FORM",
        "POST, /users/import, TABLE",
        "PUT, /users/me/avatar, PICTURE",
        "POST, /upload/video, FILE"
    })
    void aBodyIsAsLargeAsItsRouteNeeds(String method, String path, Body body) {
        assertThat(rule(method, path).body()).isEqualTo(body);
    }

    @Test
    void servicesNeverComeThroughTheEdge() {
        assertThat(rule("GET", "/enrollments/1").audience().includes(Role.SERVICE))
                .isFalse();
    }

    @Test
    void aServiceWithoutAnAddressIsNotRoutedTo() {
        assertThat(table.find(HttpMethod.GET, PathContainer.parsePath("/socket.io/")))
                .isEmpty();
    }

    private Rule rule(String method, String path) {
        return table.find(HttpMethod.valueOf(method), PathContainer.parsePath(path))
                .orElseThrow();
    }
}
