package com.academy.gateway.body;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body is complete; its length is known, however it came. */
final class CompleteRequest extends ServerHttpRequestDecorator {

    private final byte[] body;
    private final HttpHeaders headers;
    private final DataBufferFactory buffers;

    CompleteRequest(ServerWebExchange exchange, byte[] body) {
        super(exchange.getRequest());
        this.body = body;
        this.buffers = exchange.getResponse().bufferFactory();
        this.headers = new HttpHeaders();
        headers.putAll(exchange.getRequest().getHeaders());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.EXPECT);
        headers.setContentLength(body.length);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Mono.fromSupplier(() -> buffers.wrap(body)).flux();
    }
}
