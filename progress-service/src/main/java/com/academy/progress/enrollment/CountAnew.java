package com.academy.progress.enrollment;

import com.academy.platform.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts enrolments by the current outline without a command of their students. */
@Service
class CountAnew {

    private final Enrollments enrollments;
    private final Outbox outbox;
    private final Clock clock;

    CountAnew(Enrollments enrollments, Outbox outbox, Clock clock) {
        this.enrollments = enrollments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param locked as they are counted by the current outline */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(List<Enrollment> locked) {
        if (locked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        locked.forEach(enrollment -> enrollment.countAnew(now));
        enrollments.saveCounts(locked);
        outbox.publishAll(locked.stream()
                .flatMap(enrollment -> enrollment.announced().stream())
                .toList());
    }
}
