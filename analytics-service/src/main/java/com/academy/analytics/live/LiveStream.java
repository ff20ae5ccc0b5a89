package com.academy.analytics.live;

import com.academy.platform.identity.VerifiedToken;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream. A virtual thread of its own writes it, so a slow client does not delay others; a frame that
 * waits for a slow client is replaced by the next one, because frames are absolute.
 */
public final class LiveStream {

    private static final long NOTHING = -1;

    private final UUID user;
    private final VerifiedToken token;
    private final Outlet outlet;
    private final Duration heartbeat;
    private final AtomicReference<@Nullable Frame> next = new AtomicReference<>();
    private final Thread writer;

    private volatile @Nullable Runnable afterwards;
    private volatile @Nullable String reason;
    private long known;
    private boolean shown;

    /** @param lastEventId the revision that the client says it has seen */
    LiveStream(UUID user, VerifiedToken token, @Nullable Long lastEventId, Outlet outlet, Duration heartbeat) {
        this.user = user;
        this.token = token;
        this.outlet = outlet;
        this.heartbeat = heartbeat;
        this.known = lastEventId == null ? NOTHING : lastEventId;
        this.writer = Thread.ofVirtual().name("live-stream").unstarted(this::write);
    }

    UUID user() {
        return user;
    }

    VerifiedToken token() {
        return token;
    }

    void start(Runnable afterwards) {
        this.afterwards = afterwards;
        writer.start();
    }

    void offer(Frame frame) {
        next.set(frame);
        LockSupport.unpark(writer);
    }

    /** Ends the stream after telling the client why. */
    void close(String why) {
        reason = why;
        LockSupport.unpark(writer);
    }

    private void write() {
        try {
            // Proxies and clients learn at once that the stream is open.
            outlet.write(": here\nretry: 2000\n\n");
            long silentSince = System.nanoTime();
            while (reason == null) {
                Frame frame = next.getAndSet(null);
                long silence = System.nanoTime() - silentSince;
                if (frame != null && isNews(frame)) {
                    outlet.write(frame.text());
                    silentSince = System.nanoTime();
                } else if (silence >= heartbeat.toNanos()) {
                    outlet.write(": still here\n\n");
                    silentSince = System.nanoTime();
                } else if (frame == null) {
                    LockSupport.parkNanos(this, heartbeat.toNanos() - silence);
                }
            }
            // A client that cannot read this must not reconnect at once to a stream that was closed on purpose.
            outlet.write("retry: 15000\nevent: closed\ndata: {\"reason\":\"%s\"}\n\n".formatted(reason));
        } catch (IOException gone) {
            // the client has left
        } finally {
            Runnable last = afterwards;
            if (last != null) {
                last.run();
            }
            outlet.end();
        }
    }

    /** The first frame is sent unless the client has exactly it; for any other revision the client gets a snapshot. */
    private boolean isNews(Frame frame) {
        boolean news = shown ? frame.revision() > known : frame.revision() != known;
        known = frame.revision();
        shown = true;
        return news;
    }
}
