package com.academy.analytics.feed;

import com.academy.analytics.courseprogress.Changes;
import com.academy.analytics.courseprogress.CountByNewOutlines;
import com.academy.analytics.courseprogress.OutlineChange;
import com.academy.analytics.live.AnnounceChanges;
import com.academy.platform.tenancy.Workers;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Completes in the background what a new outline of a large course has changed. */
@Service
class ApplyOutlineChanges {

    private final CountByNewOutlines newOutlines;
    private final AnnounceChanges announceChanges;

    ApplyOutlineChanges(CountByNewOutlines newOutlines, AnnounceChanges announceChanges) {
        this.newOutlines = newOutlines;
        this.announceChanges = announceChanges;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void run() {
        RuntimeException failure = null;
        for (OutlineChange change : Workers.run(Set.of(), newOutlines::pending)) {
            try {
                apply(change);
            } catch (RuntimeException failed) {
                failure = failed; // the other courses do not wait for this one
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void apply(OutlineChange change) {
        Optional<Changes> changes;
        do {
            changes = Workers.run(Set.of(change.organizationId()), () -> newOutlines.next(change));
            changes.ifPresent(announceChanges::announce);
        } while (changes.isPresent());
    }
}
