package com.academy.gateway.body;

import com.academy.gateway.connection.Places;
import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.gateway.problem.RefusedBodyException;
import com.academy.gateway.routes.Rule;
import com.academy.gateway.routes.Rule.Traffic;
import com.academy.gateway.routes.SentWhole;
import com.academy.platform.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a request go on only with a body that its route takes. A body that is no upload is complete before a service is
 * asked: a client that stops in the middle holds no thread of a service and does not make the service look unavailable.
 * An upload streams, at a least rate.
 */
@Component
public class Bodies {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final BodyProperties properties;
    private final Places users;
    private final Places services;
    private final AtomicLong inMemory = new AtomicLong();

    Bodies(BodyProperties properties) {
        this.properties = properties;
        this.users = new Places(properties.largeAtOncePerUser());
        this.services = new Places(properties.uploadsAtOncePerService());
    }

    /** Why the announced body is refused before it is read; null if it is not. */
    public @Nullable Refusal refusal(ServerHttpRequest request, Rule rule) {
        long limit = properties.limit(rule);
        return request.getHeaders().getContentLength() > limit ? RefusedBodyException.tooLargeRefusal(limit) : null;
    }

    /** Passes the request on in the form that the service may get. */
    public Mono<Void> admit(
            ServerWebExchange exchange, Rule rule, @Nullable UUID user, Function<ServerWebExchange, Mono<Void>> go) {
        if (!Problem.hasBody(exchange.getRequest())) {
            return go.apply(exchange);
        }
        if (rule.traffic() == Traffic.UPLOAD) {
            Supplier<Mono<Void>> stream = () -> go.apply(streamed(exchange, rule));
            return services.during(
                    () -> perUser(exchange, user, stream),
                    rule.service().id(),
                    () -> Problem.answer(
                            exchange,
                            Refusal.unavailable("Too many files are being received; try again shortly.", SOON)));
        }
        return properties.isLarge(rule)
                ? perUser(exchange, user, () -> complete(exchange, rule, go))
                : complete(exchange, rule, go);
    }

    private Mono<Void> perUser(ServerWebExchange exchange, @Nullable UUID user, Supplier<Mono<Void>> go) {
        return user == null
                ? go.get()
                : users.during(
                        go,
                        user.toString(),
                        () -> Problem.answer(
                                exchange,
                                new Refusal(
                                        ProblemCode.TOO_MANY_REQUESTS,
                                        "Only " + properties.largeAtOncePerUser()
                                                + " large requests at the same time; wait until one ends.",
                                        SOON)));
    }

    private ServerWebExchange streamed(ServerWebExchange exchange, Rule rule) {
        SentWhole sent = SentWhole.expect(exchange);
        return exchange.mutate()
                .request(new StreamedRequest(
                        exchange.getRequest(),
                        properties.limit(rule),
                        new Pace(properties.leastRate().toBytes(), properties.grace()),
                        sent))
                .build();
    }

    private Mono<Void> complete(ServerWebExchange exchange, Rule rule, Function<ServerWebExchange, Mono<Void>> go) {
        return Mono.defer(() -> {
            Duration time = properties.timeFor(rule);
            Reservation memory = new Reservation(properties.limit(rule));
            return exchange.getRequest()
                    .getBody()
                    .collect(ByteArrayOutputStream::new, memory::store)
                    .onErrorMap(Bodies::isOfTheConnection, RefusedBodyException::broken)
                    .timeout(time)
                    .onErrorMap(
                            TimeoutException.class,
                            _ -> memory.isExceeded()
                                    ? memory.refusal()
                                    : RefusedBodyException.tooSlow(
                                            "The body was not complete within " + time.toSeconds() + " seconds."))
                    .flatMap(bytes -> memory.isExceeded()
                            ? Mono.error(memory.refusal())
                            : go.apply(exchange.mutate()
                                    .request(new CompleteRequest(exchange, bytes.toByteArray()))
                                    .build()))
                    .onErrorResume(
                            OutOfMemoryException.class,
                            _ -> Problem.answer(
                                    exchange,
                                    Refusal.unavailable(
                                            "Too many requests are being received; try again shortly.", SOON)))
                    .doFinally(_ -> memory.free());
        });
    }

    private static boolean isOfTheConnection(Throwable failure) {
        return !(failure instanceof RefusedBodyException) && !(failure instanceof OutOfMemoryException);
    }

    /** The part of the common memory that one body takes. */
    private final class Reservation {

        private final long limit;
        private long bytes;
        private long received;

        Reservation(long limit) {
            this.limit = limit;
        }

        /**
         * Copies, because a buffer of the connection keeps far more memory than the few bytes that it may carry. What is
         * beyond the limit is dropped, so that the client reads the refusal when it has sent all.
         */
        void store(ByteArrayOutputStream body, DataBuffer part) {
            try {
                int more = part.readableByteCount();
                received += more;
                if (received > limit + Problem.MOST_DROPPED) {
                    throw refusal();
                }
                if (isExceeded()) {
                    free();
                    body.reset();
                    return;
                }
                bytes += more;
                if (inMemory.addAndGet(more) > properties.inMemory().toBytes()) {
                    throw new OutOfMemoryException();
                }
                byte[] copy = new byte[more];
                part.read(copy);
                body.writeBytes(copy);
            } finally {
                DataBufferUtils.release(part);
            }
        }

        boolean isExceeded() {
            return received > limit;
        }

        RefusedBodyException refusal() {
            return RefusedBodyException.tooLarge(limit);
        }

        void free() {
            inMemory.addAndGet(-bytes);
            bytes = 0;
        }
    }

    private static final class OutOfMemoryException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfMemoryException() {
            super("No memory is left for more bodies.", null, false, false);
        }
    }
}
