package com.academy.auth.people.avatar;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes pictures that were replaced or removed, and those whose upload a crash interrupted. A row is deleted only
 * when the store has deleted the picture; after a crash in between it is deleted again, which does no harm.
 */
@Component
class SweepAvatars {

    private static final int AT_ONCE = 20;

    private final Avatars avatars;
    private final ObjectStore store;
    private final Transactions transaction;
    private final Clock clock;

    SweepAvatars(Avatars avatars, ObjectStore store, Transactions transaction, Clock clock) {
        this.avatars = avatars;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void sweep() {
        Workers.run(Set.of(), () -> {
            while (sweepSome() == AT_ONCE) {}
            return true;
        });
    }

    private int sweepSome() {
        return transaction.call(() -> {
            List<AvatarObject> due = avatars.toSweep(clock.instant(), AT_ONCE);
            if (!due.isEmpty()) {
                store.delete(due.stream().flatMap(it -> it.keys().stream()).toList());
                avatars.forget(due);
            }
            return due.size();
        });
    }
}
