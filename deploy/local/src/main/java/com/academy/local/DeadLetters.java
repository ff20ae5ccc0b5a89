package com.academy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Has a service judge its dead letters again, in the name of the first admin. */
final class DeadLetters {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

    private final Platform platform;

    DeadLetters(Platform platform) {
        this.platform = platform;
    }

    String replay(String service) {
        try (var http = HttpClient.newHttpClient()) {
            var login = http.send(
                    HttpRequest.newBuilder(uri("auth-service", "/auth/login"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"%s\"}"
                                    .formatted(Platform.firstAdmin(), platform.adminPassword())))
                            .build(),
                    BodyHandlers.ofString());
            var token = ACCESS_TOKEN.matcher(successful("The first admin's sign-in", login));
            if (!token.find()) {
                throw new Trouble("auth-service signed the first admin in without a token: " + login.body());
            }
            var replay = http.send(
                    HttpRequest.newBuilder(uri(service, "/internal/dead-letters/replay"))
                            .header("Authorization", "Bearer " + token.group(1))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            return "Replayed by %s: %s".formatted(service, successful("The replay", replay));
        } catch (IOException e) {
            throw new Trouble("The replay needs auth-service and %s running (%s).".formatted(service, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private URI uri(String service, String path) {
        return URI.create(
                "http://%s:%d%s".formatted(Ports.HOST, platform.ports(service).getFirst(), path));
    }

    private static String successful(String what, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Trouble("%s was answered with %d: %s".formatted(what, response.statusCode(), response.body()));
        }
        return response.body();
    }
}
