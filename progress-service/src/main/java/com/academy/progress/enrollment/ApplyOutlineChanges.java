package com.academy.progress.enrollment;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import com.academy.progress.outline.OutlineChange;
import com.academy.progress.outline.OutlineChanges;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts every enrolment of a course by its new outline, and so completes those whose students have done all that it
 * asks for. A few hundred a transaction: a course of a hundred thousand students holds no lock for long.
 *
 * <p>Every enrolment is written, even if its figures stay the same: a command that began under the earlier outline and
 * waited for our lock sees from the row that there is a newer one.
 */
@Service
class ApplyOutlineChanges {

    static final int AT_ONCE = 500;

    private final OutlineChanges changes;
    private final EnrollmentCounts counts;
    private final Transactions transaction;

    ApplyOutlineChanges(OutlineChanges changes, EnrollmentCounts counts, Transactions transaction) {
        this.changes = changes;
        this.counts = counts;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${academy.outline-changes.look-every:500ms}")
    void run() {
        RuntimeException failure = null;
        for (OutlineChange change : Workers.run(Set.of(), changes::pending)) {
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
        Workers.run(Set.of(change.organizationId()), () -> {
            boolean more = true;
            while (more) {
                more = transaction.call(() -> goOn(change));
            }
        });
    }

    /** @return whether this instance has more to do */
    private boolean goOn(OutlineChange pending) {
        OutlineChange change = changes.claim(pending).orElse(null);
        if (change == null) {
            return false;
        }
        List<Enrollment> next = counts.lockNext(change, AT_ONCE);
        counts.countAnew(next);
        if (next.size() < AT_ONCE) {
            changes.finish(change);
            return false;
        }
        changes.advance(change, next.getLast().key().id().value());
        return true;
    }
}
