package com.academy.auth.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Records that somebody presents what is not theirs: once a minute for a network address, so that nobody floods it. */
@Service
public class ReportImpersonation {

    private static final int ADDRESSES = 10_000;

    private final Audit audit;
    private final RequestOrigin origin;
    private final Cache<String, Boolean> reported;

    ReportImpersonation(Audit audit, RequestOrigin origin, Clock clock) {
        this.audit = audit;
        this.origin = origin;
        this.reported = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterWrite(Duration.ofMinutes(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    public void report(AuditSubject subject) {
        String address = origin.current().map(RequestOrigin.Origin::address).orElse("");
        if (reported.asMap().putIfAbsent(address, true) == null) {
            audit.record(AuditEntry.of(Action.IMPERSONATION_ATTEMPTED, subject));
        }
    }
}
