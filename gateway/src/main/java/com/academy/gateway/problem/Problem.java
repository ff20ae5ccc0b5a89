package com.academy.gateway.problem;

import com.academy.platform.error.Problems;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a request with a refusal. */
public final class Problem {

    private Problem() {}

    public static Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        return Mono.defer(() -> write(exchange.getResponse(), refusal));
    }

    private static Mono<Void> write(ServerHttpResponse response, Refusal refusal) {
        if (response.isCommitted()) {
            return Mono.empty();
        }
        HttpHeaders headers = response.getHeaders();
        response.setStatusCode(HttpStatus.valueOf(refusal.code().status()));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        // A refusal may be out before its request was read to the end; the next request on such a connection has been
        // seen to wait for ever.
        headers.setConnection("close");
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
