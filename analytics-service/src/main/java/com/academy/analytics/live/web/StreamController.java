package com.academy.analytics.live.web;

import com.academy.analytics.live.OpenStream;
import com.academy.platform.security.Caller;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream: dashboards that follow each change, as server-sent events. */
@RestController
@RequestMapping("/analytics/stream")
@ForSignedIn
class StreamController {

    private final OpenStream openStream;

    StreamController(OpenStream openStream) {
        this.openStream = openStream;
    }

    /**
     * Follow a dashboard live.
     *
     * <p>Server-sent events, each with the whole document. A student follows the own dashboard (event {@code
     * dashboard}), an instructor all own courses ({@code courses}); with {@code courseId} the course's instructor and
     * the organisation's admins follow that course ({@code course}, without its students). Admins have to name a
     * course: 400 {@code invalid-request}. A course that the caller neither teaches nor administers is 404 {@code
     * course-not-found}.
     *
     * <p>The id of an event is the revision of the document. The first event comes at once, unless {@code
     * Last-Event-ID} names exactly the present revision; a reconnecting client misses nothing, because every document
     * replaces those before it. Comments keep a silent stream open.
     *
     * <p>An event {@code closed} ends the stream and tells why: {@code token-expired}, {@code token-revoked}, {@code
     * superseded} (the user has opened more streams than the limit, which closes the oldest one) or {@code restarting}.
     * {@code HEAD} tells whether the stream may be opened, and opens none.
     *
     * @param courseId the course to follow; absent for the own dashboard
     * @param lastEventId the id of the last event that the client has seen; absent for a new stream
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @RequestParam Optional<UUID> courseId,
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
            CurrentUser user,
            HttpMethod method) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no"); // proxies pass each event on as it comes
        if (method == HttpMethod.HEAD) { // a stream without a body would never notice that its client is gone
            openStream.check(user, courseId);
            return answer.build();
        }
        var outlet = new SseOutlet();
        openStream.open(user, Caller.current().orElseThrow().token(), courseId, lastEventId, outlet);
        return answer.body(outlet.emitter());
    }
}
