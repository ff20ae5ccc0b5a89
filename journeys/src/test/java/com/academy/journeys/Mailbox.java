package com.academy.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the mails that the platform's mail catcher has received. */
final class Mailbox {

    private final URI catcher;

    Mailbox(URI catcher) {
        this.catcher = catcher;
    }

    /** Waits for a mail with a link to that page, and answers the token of the newest such link. */
    String awaitToken(String email, String page) {
        Pattern link = Pattern.compile("/" + page + "#([A-Za-z0-9_-]+)");
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> newest(link, messages(email)), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(Pattern link, String messages) {
        Matcher matcher = link.matcher(messages);
        Optional<String> newest = Optional.empty();
        while (matcher.find()) {
            newest = Optional.of(matcher.group(1));
        }
        return newest;
    }

    private String messages(String email) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(catcher.resolve("/api/user/" + email + "/messages"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
