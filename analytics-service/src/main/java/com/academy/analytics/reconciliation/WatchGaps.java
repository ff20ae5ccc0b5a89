package com.academy.analytics.reconciliation;

import com.academy.analytics.reconciliation.ReconciliationView.GapView;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Names each fact that has been missing for a minute, once. How many streams have such gaps is the platform's gauge
 * {@code academy.streams.gaps}.
 */
@Component
class WatchGaps {

    private static final Logger LOG = LoggerFactory.getLogger(WatchGaps.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReconciliationQueries reconciliation;
    private final Clock clock;
    private final Set<GapView> named = new HashSet<>();

    WatchGaps(ReconciliationQueries reconciliation, Clock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void watch() {
        try {
            List<GapView> gaps = reconciliation.gaps(clock.instant().minus(PATIENCE));
            named.retainAll(gaps);
            gaps.stream()
                    .filter(named::add)
                    .forEach(gap -> LOG.warn(
                            "Missing for more than a minute: fact {} of {} from {}, since {}",
                            gap.sequence(),
                            gap.subject(),
                            gap.source(),
                            gap.missingSince()));
        } catch (RuntimeException away) {
            LOG.debug("Gaps could not be looked for", away);
        }
    }
}
