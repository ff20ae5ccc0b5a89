package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessControlTests {

    private final List<String> done = new ArrayList<>();

    @Test
    void doesWhatItIsToldToTheProcessThatIsNamed() throws Exception {
        assertThat(ask("POST", "/kill/course-service").statusCode()).isEqualTo(204);
        assertThat(ask("POST", "/start/course-service").statusCode()).isEqualTo(204);

        assertThat(done).containsExactly("kill course-service", "start course-service");
    }

    @Test
    void saysWhyItDidNot() throws Exception {
        HttpResponse<String> unknown = ask("POST", "/kill/nobody");

        assertThat(unknown.statusCode()).isEqualTo(500);
        assertThat(unknown.body()).contains("nobody is no process");
        assertThat(ask("GET", "/kill/course-service").statusCode()).isEqualTo(500);
        assertThat(ask("POST", "/dance/course-service").statusCode()).isEqualTo(404);
        assertThat(done).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (ProcessControl control =
                        new ProcessControl(Map.of("kill", this::kill, "start", name -> done.add("start " + name)));
                HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(control.address().resolve(path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private void kill(String name) {
        if (name.equals("nobody")) {
            throw new IllegalArgumentException("nobody is no process");
        }
        done.add("kill " + name);
    }
}
