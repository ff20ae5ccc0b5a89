package com.academy.gateway.body;

import com.academy.gateway.problem.RefusedBodyException;
import com.academy.gateway.routes.SentWhole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** A request whose body streams: no more than the limit, no slower than the pace. */
final class StreamedRequest extends ServerHttpRequestDecorator {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final long limit;
    private final Pace pace;
    private final SentWhole sent;

    StreamedRequest(ServerHttpRequest request, long limit, Pace pace, SentWhole sent) {
        super(request);
        this.limit = limit;
        this.pace = pace;
        this.sent = sent;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        AtomicLong seen = new AtomicLong();
        Mono<Void> tooSlow = Flux.interval(SECOND).handle(this::judge).then();
        return super.getBody()
                .onErrorMap(RefusedBodyException::broken)
                .doOnRequest(pace::ask)
                .<DataBuffer>handle((part, sink) -> {
                    pace.receive(part.readableByteCount());
                    if (seen.addAndGet(part.readableByteCount()) > limit) {
                        DataBufferUtils.release(part);
                        sink.error(RefusedBodyException.tooLarge(limit));
                    } else {
                        sink.next(part);
                    }
                })
                .takeUntilOther(tooSlow)
                .doOnComplete(sent::now);
    }

    private void judge(long second, SynchronousSink<Void> sink) {
        if (pace.isTooSlow()) {
            sink.error(RefusedBodyException.tooSlow("The body comes too slowly."));
        }
    }
}
