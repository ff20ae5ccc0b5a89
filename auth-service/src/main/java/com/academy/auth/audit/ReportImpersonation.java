package com.academy.auth.audit;

import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.audit.RequestOrigin;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Records attempts to impersonate: once a minute for each network address, so that no client floods the record. */
@Service
public class ReportImpersonation {

    private static final int ADDRESSES = 10_000;

    private final Audit audit;
    private final Cache<String, Boolean> reported;

    ReportImpersonation(Audit audit, Clock clock) {
        this.audit = audit;
        this.reported = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterWrite(Duration.ofMinutes(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    public void report(AuditSubject subject) {
        String address = RequestOrigin.current().map(RequestOrigin::address).orElse("");
        if (reported.asMap().putIfAbsent(address, true) == null) {
            audit.record(AuditEntry.of(Action.IMPERSONATION_ATTEMPTED, subject));
        }
    }
}
