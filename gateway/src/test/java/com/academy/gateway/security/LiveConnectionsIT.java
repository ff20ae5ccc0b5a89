package com.academy.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.RunningGateway;
import com.academy.gateway.Surroundings;
import com.academy.gateway.TestTokens;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveConnectionsIT extends RunningGateway {

    @Autowired
    private Revocations revocations;

    @Autowired
    private LiveConnections live;

    @Test
    void aStreamOutlivesTheTimeOutOfItsServiceAndStaysUncompressed() throws Exception {
        HttpResponse<Stream<String>> stream = open(TestTokens.student(), "Accept-Encoding", "gzip");

        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
        try (Stream<String> lines = stream.body()) {
            // Fifteen frames at ten a second; the service's time-out here is one second.
            assertThat(lines.filter(line -> line.startsWith("event:")).limit(10))
                    .hasSize(10);
        }
        await().untilAsserted(
                        () -> assertThat(Surroundings.ANALYTICS.openStreams).hasValue(0));
        await().until(() -> live.count() == 0);
    }

    @Test
    void aStreamEndsProperlyWhenItsSessionIsRevoked() throws Exception {
        String session = Ids.next().toString();
        HttpResponse<Stream<String>> stream = open(TestTokens.of(Role.STUDENT, Ids.next(), session));
        CompletableFuture<Long> frames =
                CompletableFuture.supplyAsync(() -> stream.body().count());
        await().until(() -> live.count() == 1);

        revocations.revokeSession(session);

        assertThat(frames.get(20, TimeUnit.SECONDS)).isPositive();
        await().untilAsserted(
                        () -> assertThat(Surroundings.ANALYTICS.openStreams).hasValue(0));
    }

    @Test
    void aStreamEndsWhenItsTokenExpires() throws Exception {
        Instant soon = Instant.ofEpochMilli(System.currentTimeMillis() + 2_000);
        HttpResponse<Stream<String>> stream = open(TestTokens.with(claims -> claims.expirationTime(Date.from(soon))));

        CompletableFuture<Long> frames =
                CompletableFuture.supplyAsync(() -> stream.body().count());

        assertThat(frames.get(20, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void aSocketPassesThroughAndEndsWithItsSession() throws Exception {
        String session = Ids.next().toString();
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = browser.client
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + TestTokens.of(Role.STUDENT, Ids.next(), session))
                .buildAsync(
                        URI.create(browser.edge.replace("http:", "ws:") + "/socket.io/?EIO=4&transport=websocket"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                heard.add(text.toString());
                                from.request(1);
                                return CompletableFuture.completedStage(null);
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                                closed.complete(status);
                                return CompletableFuture.completedStage(null);
                            }

                            @Override
                            public void onError(WebSocket from, Throwable failure) {
                                closed.complete(-1);
                            }
                        })
                .get(20, TimeUnit.SECONDS);

        socket.sendText("hello", true);
        await().untilAsserted(() -> assertThat(heard).containsExactly("chat heard hello"));

        revocations.revokeSession(session);

        assertThat(closed.get(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aSocketWithABadTokenOrFromAForeignPageIsNotOpened() {
        URI uri = URI.create(browser.edge.replace("http:", "ws:") + "/socket.io/");
        WebSocket.Listener deaf = new WebSocket.Listener() {};

        assertThatThrownBy(() -> browser.client
                        .newWebSocketBuilder()
                        .header("Authorization", "Bearer " + TestTokens.forged())
                        .buildAsync(uri, deaf)
                        .get(20, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("401");
        assertThatThrownBy(() -> browser.client
                        .newWebSocketBuilder()
                        .header("Origin", "https://evil.example")
                        .buildAsync(uri, deaf)
                        .get(20, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("403");
    }

    private HttpResponse<Stream<String>> open(String token, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(browser.edge + "/api/v1/analytics/stream"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.client.send(request.build(), BodyHandlers.ofLines());
    }
}
