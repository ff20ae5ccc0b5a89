package com.academy.auth.token;

import com.academy.auth.keys.KeyProperties;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the ring of keys: announces each key's successor in time, drops what no living token needs, and reads what
 * other instances have added.
 */
@Service
public class RotateKeys implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);

    private final SigningKeys keys;
    private final KeyProperties properties;
    private final Transactions transaction;
    private final Clock clock;
    private volatile @Nullable KeyRing ring;

    RotateKeys(SigningKeys keys, KeyProperties properties, Transactions transaction, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An instance that cannot open the keys is of no use: it says why and does not start. */
    @Override
    public void run(ApplicationArguments arguments) {
        ring();
    }

    /** Much more often than keys are announced ahead, so that every instance knows a key before it signs. */
    @Scheduled(
            initialDelayString = "${academy.auth.keys.look-every:20s}",
            fixedDelayString = "${academy.auth.keys.look-every:20s}")
    public synchronized void lookAfter() {
        Instant now = clock.instant();
        KeyRing found = stored();
        if (found.needsSuccessorAt(now, properties.rotateEvery(), properties.publishBefore())) {
            announceSuccessor(found, now);
            found = stored();
        }
        ring = found;
        found.overAt(now).forEach(this::drop);
    }

    /** Announces the next key at once, whatever the age of the one in use: for a key that may have leaked. */
    public void rotate() {
        announceSuccessor(stored(), clock.instant());
        ring = stored();
    }

    KeyRing ring() {
        KeyRing known = ring;
        return known == null ? first() : known;
    }

    private synchronized KeyRing first() {
        if (ring == null) {
            lookAfter();
        }
        return Objects.requireNonNull(ring);
    }

    private void announceSuccessor(KeyRing found, Instant now) {
        // The very first key signs at once: no verifier has cached other keys yet.
        Instant signsFrom = found.keys().isEmpty() ? now : now.plus(properties.publishBefore());
        SigningKey next = SigningKey.made(found.nextGeneration(), now, signsFrom);
        asWorker(() -> keys.addUnlessThere(next));
        LOG.info("Signing key generation {} is published and signs from {}", next.generation(), signsFrom);
    }

    private void drop(SigningKey key) {
        asWorker(() -> keys.remove(key));
        LOG.info("Signing key generation {} is dropped", key.generation());
    }

    private KeyRing stored() {
        return Workers.run(Set.of(), () -> new KeyRing(transaction.call(() -> keys.all()), properties.keepAfter()));
    }

    private void asWorker(Runnable work) {
        Workers.run(Set.of(), () -> transaction.run(work));
    }
}
