package com.academy.auth.privacy.erasure;

import com.academy.auth.account.user.EraseAccount;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Kafka never compacts the active segment, and only a later record closes it: on a quiet topic a profile would outlive
 * its tombstone until another user registers.
 */
@Component
class RepeatTombstones {

    private final Erasures erasures;
    private final EraseAccount eraseAccount;
    private final ErasureProperties properties;
    private final Transactions transaction;
    private final Clock clock;

    RepeatTombstones(
            Erasures erasures,
            EraseAccount eraseAccount,
            ErasureProperties properties,
            Transactions transaction,
            Clock clock) {
        this.erasures = erasures;
        this.eraseAccount = eraseAccount;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void repeat() {
        Instant now = clock.instant();
        Workers.run(
                Set.of(),
                () -> transaction.call(() -> {
                    erasures.lockToldBefore(
                                    now.minus(properties.tombstonesEvery()), now.minus(properties.tombstonesFor()))
                            .forEach(told -> {
                                eraseAccount.repeatRemoval(told.user(), told.sequence() + 1);
                                erasures.tombstoned(told.user(), told.sequence() + 1, now);
                            });
                    return true;
                }));
    }
}
