package com.academy.auth.signin.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user with a browser. It calls the provider itself, and us by {@link Http}, as there is no gateway here. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Http http;
    private final String provider;
    private final HttpClient browser = HttpClient.newHttpClient();

    /** Kept by hand: as every browser, and unlike Java, this one takes our own machine for a safe place. */
    private final Map<String, String> jar = new LinkedHashMap<>();

    Visitor(Http http, String provider) {
        this.http = http;
        this.provider = provider;
    }

    /** All the way: to the provider, through its form, and back to us. */
    Answer signIn(String email, String password) throws Exception {
        Answer departure = depart();
        return arrive(throughTheForm(location(departure), email, password), journey(departure));
    }

    Answer depart() {
        return http.get("/auth/oauth2/" + provider).expect(302);
    }

    /** @return where the provider sends the browser */
    URI throughTheForm(URI authorization, String email, String password) throws IOException, InterruptedException {
        String page = send(HttpRequest.newBuilder(authorization)).body();
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as(page).isTrue();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(encoded(email), encoded(password)))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        jar.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.substring(0, line.indexOf(';')).split("=", 2);
            jar.put(cookie[0], cookie[1]);
        });
        return answer;
    }

    Answer arrive(URI callback, String journey) {
        assertThat(callback.toString())
                .startsWith("http://localhost:8080/api/v1/auth/oauth2/" + provider + "/callback?");
        return http.with("Cookie", "academy_journey=" + journey)
                .getRaw("/auth/oauth2/%s/callback?%s".formatted(provider, callback.getRawQuery()))
                .expect(302);
    }

    static URI location(Answer answer) {
        return URI.create(String.valueOf(answer.headers().getFirst("Location")));
    }

    static String journey(Answer departure) {
        return cookie(departure, "academy_journey");
    }

    static String cookie(Answer answer, String name) {
        return AuthFixtures.cookies(answer).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1, line.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
