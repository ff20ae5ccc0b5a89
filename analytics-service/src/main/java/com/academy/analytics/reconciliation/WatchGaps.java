package com.academy.analytics.reconciliation;

import com.academy.analytics.reconciliation.ReconciliationView.EnrollmentView;
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
 * Names what has been missing for a minute, once, and once more when the log turned out not to hold it: facts that later ones of their stream have overtaken, and enrolments
 * that are not where their learning record is. How many streams have such gaps is the platform's gauge
 * {@code academy.streams.gaps}.
 */
@Component
class WatchGaps {

    private static final Logger LOG = LoggerFactory.getLogger(WatchGaps.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReconciliationQueries reconciliation;
    private final CompareEnrollments compareEnrollments;
    private final Clock clock;
    private final Set<GapView> named = new HashSet<>();
    private final Set<EnrollmentView> namedEnrollments = new HashSet<>();
    private Set<EnrollmentView> differedBefore = Set.of();

    WatchGaps(ReconciliationQueries reconciliation, CompareEnrollments compareEnrollments, Clock clock) {
        this.reconciliation = reconciliation;
        this.compareEnrollments = compareEnrollments;
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
                            "Missing for more than a minute: fact {} of {} from {}, since {}{}",
                            gap.sequence(),
                            gap.subject(),
                            gap.source(),
                            gap.missingSince(),
                            gap.lost() ? "; the log does not hold it" : ""));
        } catch (RuntimeException away) {
            LOG.debug("Gaps could not be looked for", away);
        }
    }

    /** What differs in the same way as a minute ago is not on its way. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void compare() {
        try {
            Set<EnrollmentView> differing = Set.copyOf(compareEnrollments.differing());
            namedEnrollments.retainAll(differing);
            differing.stream()
                    .filter(differedBefore::contains)
                    .filter(namedEnrollments::add)
                    .forEach(it -> LOG.warn(
                            "Different for more than a minute: enrollment/{} is at {} in progress-service, at {} here",
                            it.enrollmentId(),
                            it.recorded(),
                            it.projected()));
            differedBefore = differing;
        } catch (RuntimeException away) {
            LOG.debug("Enrolments could not be compared", away);
        }
    }
}
