package com.academy.gateway.security;

import com.academy.gateway.problem.ContentTooLargeException;
import com.academy.gateway.routes.Rule;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How large a body a route takes: as announced, or as counted where nothing is announced. */
@Component
class BodyLimit {

    private final long body;
    private final long upload;

    BodyLimit(EdgeProperties properties) {
        this.body = properties.maxBody().toBytes();
        this.upload = properties.maxUpload().toBytes();
    }

    long of(Rule rule) {
        return rule.traffic() == Rule.Traffic.UPLOAD ? upload : body;
    }

    boolean isExceeded(ServerHttpRequest request, Rule rule) {
        return request.getHeaders().getContentLength() > of(rule);
    }

    ServerHttpRequest counted(ServerHttpRequest request, Rule rule) {
        return request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)
                ? new Counted(request, of(rule))
                : request;
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().concatMap(part -> {
                if (seen.addAndGet(part.readableByteCount()) > limit) {
                    DataBufferUtils.release(part);
                    return Mono.error(new ContentTooLargeException(limit));
                }
                return Mono.just(part);
            });
        }
    }
}
