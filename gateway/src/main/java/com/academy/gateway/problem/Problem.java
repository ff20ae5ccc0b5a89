package com.academy.gateway.problem;

import com.academy.platform.problem.Problems;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers a request with a refusal. What the client still sends is taken in and dropped first, up to a size and a time: a
 * connection that is closed with bytes on their way is reset, and the client would not read why it was refused.
 */
public final class Problem {

    /** Bytes that are taken in of a body that is refused. */
    public static final long MOST_DROPPED = DataSize.ofMegabytes(8).toBytes();

    private static final Duration LONGEST_DROPPING = Duration.ofSeconds(2);

    private Problem() {}

    public static Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        return Mono.defer(() -> exchange.getResponse().isCommitted() ? Mono.empty() : drop(exchange.getRequest()))
                .then(Mono.defer(() -> write(exchange, refusal)));
    }

    /** A body that has been read, even in part, has another reader: then there is nothing to do. */
    private static Mono<Void> drop(ServerHttpRequest request) {
        if (!hasBody(request) || request.getHeaders().containsHeader(HttpHeaders.EXPECT)) {
            return Mono.empty();
        }
        return request.getBody()
                .map(Problem::sizeOfDropped)
                .scan(0L, Long::sum)
                .takeUntil(dropped -> dropped > MOST_DROPPED)
                .take(LONGEST_DROPPING)
                .then()
                .onErrorComplete();
    }

    /** Whether the request announces a body, by its length or in chunks. */
    public static boolean hasBody(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long sizeOfDropped(DataBuffer part) {
        int size = part.readableByteCount();
        DataBufferUtils.release(part);
        return size;
    }

    private static Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        HttpHeaders headers = response.getHeaders();
        response.setStatusCode(HttpStatus.valueOf(refusal.code().status()));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (hasBody(exchange.getRequest())) {
            // The rest of the body may still be on its way, and it is not to be read as the next request.
            headers.setConnection("close");
        }
        headers.setCacheControl("no-store");
        if (refusal.code().status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        byte[] body = Problems.json(refusal.code(), refusal.detail());
        headers.setContentLength(body.length);
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }
}
