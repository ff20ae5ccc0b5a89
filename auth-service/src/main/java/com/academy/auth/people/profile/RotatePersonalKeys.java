package com.academy.auth.people.profile;

import com.academy.auth.audit.Action;
import com.academy.auth.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Creates a new key for the personal columns, seals everything again with it while the service runs, then disables the
 * older ones. The rows themselves hold the progress, so another instance goes on if one fails.
 */
@Service
public class RotatePersonalKeys implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RotatePersonalKeys.class);

    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PersonalKeys keys;
    private final DetailRows rows;
    private final Audit audit;
    private final Transactions transaction;

    RotatePersonalKeys(PersonalKeys keys, DetailRows rows, Audit audit, Transactions transaction) {
        this.keys = keys;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An instance that cannot open the keys is of no use: it says why and does not start. */
    @Override
    public void run(ApplicationArguments arguments) {
        asWorker(() -> {
            if (keys.stored().isEmpty()) {
                keys.addUnlessThere(PersonalKeyset.first());
            }
            return keys.newest();
        });
    }

    /** From now on values are sealed with a new key. A rotation that is still running goes on instead. */
    public RotationView begin() {
        asWorker(() -> {
            PersonalKeys.Stored stored = keys.getAndLock().orElseThrow();
            if (!stored.retiring()) {
                keys.change(stored.keyset().withNewPrimary(), true);
                audit.record(AuditEntry.of(Action.PERSONAL_KEYS_ROTATED, AuditSubject.of(SubjectKind.PERSONAL_KEYS)));
            }
            return true;
        });
        RotationView begun = state();
        LOG.info("Personal columns are sealed with key generation {} from now on", begun.generation());
        return begun;
    }

    public RotationView state() {
        return asWorker(() -> {
            PersonalKeys.Stored stored = keys.stored().orElseThrow();
            int generation = stored.keyset().generation();
            return new RotationView(generation, stored.retiring(), rows.countSealedBefore(generation));
        });
    }

    @Scheduled(
            initialDelayString = "${academy.auth.personal-keys.look-every:5s}",
            fixedDelayString = "${academy.auth.personal-keys.look-every:5s}")
    public void goOn() {
        if (!asWorker(() -> keys.stored().map(PersonalKeys.Stored::retiring).orElse(false))) {
            return;
        }
        UUID last = BEFORE_ALL;
        do {
            last = sealSomeAnew(last);
        } while (!last.equals(BEFORE_ALL));
        disableOlderKeys();
    }

    /** @return the last row looked at; the start if there is no further one */
    UUID sealSomeAnew(UUID after) {
        return asWorker(() -> {
            PersonalKeyset newest = keys.newest();
            Map<UUID, SealedDetails> found = rows.sealedBefore(newest.generation(), after, AT_ONCE);
            Map<UUID, SealedDetails> anew = new LinkedHashMap<>();
            UUID last = BEFORE_ALL;
            for (Map.Entry<UUID, SealedDetails> row : found.entrySet()) {
                last = row.getKey();
                try {
                    anew.put(
                            last,
                            PrivateDetails.open(last, row.getValue(), newest).sealed(last, newest));
                } catch (PersonalKeyset.CannotOpenException damaged) {
                    LOG.error("The details of {} open with no key; the older keys stay", last);
                }
            }
            rows.sealAnew(anew);
            return last;
        });
    }

    private void disableOlderKeys() {
        boolean disabled = asWorker(() -> {
            keys.waitForWriters();
            PersonalKeys.Stored stored = keys.getAndLock().orElseThrow();
            PersonalKeyset keyset = stored.keyset();
            if (!stored.retiring() || rows.countSealedBefore(keyset.generation()) > 0) {
                return false; // another instance was faster, or a row was written meanwhile: the next run finds it
            }
            keys.change(keyset.withoutOlderKeys(), false);
            return true;
        });
        if (disabled) {
            LOG.info("All personal columns are sealed with the newest key; the older ones are disabled");
        }
    }

    private <T> T asWorker(Supplier<T> work) {
        return Workers.run(Set.of(), () -> transaction.call(() -> work.get()));
    }

    /**
     * How far the rotation of the personal keys is.
     *
     * @param generation number of the key that values are sealed with now
     * @param rotating whether older keys are still needed
     * @param remaining users whose details an older key still has to open
     */
    public record RotationView(int generation, boolean rotating, long remaining) {}
}
