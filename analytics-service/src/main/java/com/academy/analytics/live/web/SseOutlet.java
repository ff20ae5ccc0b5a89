package com.academy.analytics.live.web;

import com.academy.analytics.live.Outlet;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events to one client. They come formatted, so each is one write. */
final class SseOutlet implements Outlet {

    private final SseEmitter emitter = new SseEmitter(0L); // ends with its token, not after some time

    SseEmitter emitter() {
        return emitter;
    }

    @Override
    public void write(String text) throws IOException {
        try {
            emitter.send(Set.of(new DataWithMediaType(text, MediaType.TEXT_PLAIN)));
        } catch (IllegalStateException ended) {
            throw new IOException(ended);
        }
    }

    @Override
    public void end() {
        try {
            emitter.complete();
        } catch (IllegalStateException ended) {
            // After a failed write the container ends the request itself, and refuses a second end.
        }
    }
}
