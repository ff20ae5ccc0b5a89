package com.academy.journeys.bench;

import com.academy.journeys.client.Session;
import com.academy.journeys.school.Click;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What a benchmark sends, how often, and for how long. */
public record Load(
        String name, Kind kind, int perSecond, Duration warmUp, Duration measured, Iterator<Request> requests) {

    public enum Kind {
        SIGN_IN,
        RENEW,
        READ,
        COMPLETE
    }

    /** The tail keeps the load steady until the last measured request is answered. */
    public static final Duration TAIL = Duration.ofSeconds(1);

    /** A request; what its kind has no use for is empty. */
    public record Request(
            String path,
            @Nullable Session session,
            String body,
            @Nullable Renewal renewal,
            @Nullable Click click) {

        static Request signIn(String body) {
            return new Request("/auth/login", null, body, null, null);
        }

        static Request renew(Renewal renewal) {
            return new Request("/auth/refresh", null, "", renewal, null);
        }

        static Request read(Session session, String path) {
            return new Request(path, session, "", null, null);
        }

        static Request complete(Click click) {
            String path = "/progress/mark-completed/" + click.enrollment() + "/" + click.module();
            return new Request(path, click.student().session(), "", null, click);
        }
    }

    /** Half of the warm-up is a ramp, and Gatling counts its ramps in whole seconds: at none it waits for ever. */
    public Load {
        if (warmUp.toSeconds() < 2) {
            throw new IllegalArgumentException("A warm-up takes 2 seconds at least, not " + warmUp);
        }
    }

    public int requestCount() {
        return Math.toIntExact(warmUp.plus(measured).plus(TAIL).toSeconds() * perSecond);
    }
}
