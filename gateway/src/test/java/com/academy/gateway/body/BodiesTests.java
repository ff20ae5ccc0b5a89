package com.academy.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.connection.ConnectionProperties;
import com.academy.gateway.problem.RefusedBodyException;
import com.academy.gateway.routes.RouteTables;
import com.academy.gateway.routes.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BodiesTests {

    private static final Rule FORM = RouteTables.rule("POST", "/auth/login");
    private static final Rule UPLOAD = RouteTables.rule("PUT", "/users/me/avatar");

    private final List<String> passed = new ArrayList<>();

    @Test
    void theUsualLimitsAreThese() {
        BodyProperties usual = properties(Map.of());

        assertThat(usual.limit(FORM)).isEqualTo(16 * 1024);
        assertThat(usual.complete()).isEqualTo(Duration.ofSeconds(5));
        assertThat(usual.leastRate().toBytes()).isEqualTo(16 * 1024);
        assertThat(usual.grace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(bound("academy.gateway.connections", ConnectionProperties.class, Map.of()))
                .isEqualTo(new ConnectionProperties(2500, Duration.ofSeconds(5)));
    }

    @Test
    void bodiesTakeNoMoreMemoryThanIsForThem() {
        Bodies bodies = new Bodies(properties(Map.of("academy.gateway.bodies.in-memory", "1KB")));
        MockServerWebExchange tooMuch = exchange(Flux.just(part("x".repeat(600)), part("x".repeat(600))));

        bodies.admit(tooMuch, FORM, null, this::pass).block();
        bodies.admit(exchange(Flux.just(part("x".repeat(1_000)))), FORM, null, this::pass)
                .block();

        assertThat(tooMuch.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(tooMuch.getResponse().getHeaders().getFirst("Retry-After")).isNotBlank();
        assertThat(passed).containsExactly("x".repeat(1_000));
    }

    @Test
    void aClientThatDisconnectsLeavesNothingInMemory() {
        Bodies bodies = new Bodies(properties(Map.of("academy.gateway.bodies.in-memory", "1KB")));
        Disposable halfSent = bodies.admit(
                        exchange(Flux.just(part("x".repeat(1_000))).concatWith(Flux.never())), FORM, null, this::pass)
                .subscribe();

        halfSent.dispose();
        bodies.admit(exchange(Flux.just(part("x".repeat(1_000)))), FORM, null, this::pass)
                .block();

        assertThat(passed).hasSize(1);
    }

    @Test
    void aBodyThatIsNotCompleteInTimeIsTooSlow() {
        StepVerifier.withVirtualTime(() -> new Bodies(properties(Map.of()))
                        .admit(exchange(Flux.just(part("x")).concatWith(Flux.never())), FORM, null, this::pass))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(4_999))
                .thenAwait(Duration.ofMillis(1))
                .verifyError(RefusedBodyException.class);
        assertThat(passed).isEmpty();
    }

    @Test
    void aServiceTakesFewUploadsAtTheSameTime() {
        Bodies bodies = new Bodies(properties(Map.of("academy.gateway.bodies.uploads-at-once-per-service", "1")));
        Disposable running = bodies.admit(exchange(Flux.never()), UPLOAD, UUID.randomUUID(), this::pass)
                .subscribe();
        MockServerWebExchange second = exchange(Flux.just(part("x")));
        bodies.admit(second, UPLOAD, UUID.randomUUID(), this::pass).block();
        assertThat(second.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        running.dispose();
        bodies.admit(exchange(Flux.just(part("y"))), UPLOAD, UUID.randomUUID(), this::pass)
                .block();
        assertThat(passed).containsExactly("y");
    }

    private Mono<Void> pass(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .doOnNext(body -> passed.add(body.toString(StandardCharsets.UTF_8)))
                .then();
    }

    private static MockServerWebExchange exchange(Flux<DataBuffer> body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("http://localhost/")
                .header("Transfer-Encoding", "chunked")
                .body(body));
    }

    private static DataBuffer part(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BodyProperties properties(Map<String, String> properties) {
        return bound("academy.gateway.bodies", BodyProperties.class, properties);
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, Bindable.of(type));
    }
}
