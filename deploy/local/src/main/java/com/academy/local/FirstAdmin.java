package com.academy.local;

import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Gives services an operator's orders in the name of the first admin. */
final class FirstAdmin {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

    private final Platform platform;

    FirstAdmin(Platform platform) {
        this.platform = platform;
    }

    /** Makes the service handle its dead letters again. */
    String replay(String service) {
        return "Replayed by %s: %s".formatted(service, order("The replay", service, "/internal/dead-letters/replay"));
    }

    /** The rotation continues on its own, through restarts, until all is sealed with the new key. */
    String rotatePersonalKeys() {
        return "Begun: " + order("The rotation", "auth-service", "/internal/personal-keys/rotate");
    }

    private String order(String what, String service, String path) {
        try (var http = HttpClient.newHttpClient()) {
            var login = http.send(
                    HttpRequest.newBuilder(uri("auth-service", "/auth/login"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"%s\"}"
                                    .formatted(Services.firstAdmin(), platform.adminPassword())))
                            .build(),
                    BodyHandlers.ofString());
            var token = ACCESS_TOKEN.matcher(successful("The first admin's sign-in", login));
            if (!token.find()) {
                throw new OperatorError("auth-service signed the first admin in without a token: " + login.body());
            }
            var answer = http.send(
                    HttpRequest.newBuilder(uri(service, path))
                            .header("Authorization", "Bearer " + token.group(1))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            return successful(what, answer);
        } catch (IOException e) {
            throw new OperatorError("%s needs auth-service and %s running (%s).".formatted(what, service, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("Interrupted.", e);
        }
    }

    private URI uri(String service, String path) {
        return URI.create(
                "http://%s:%d%s".formatted(Ports.HOST, platform.ports(service).getFirst(), path));
    }

    private static String successful(String what, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new OperatorError(
                    "%s was answered with %d: %s".formatted(what, response.statusCode(), response.body()));
        }
        return response.body();
    }
}
