package com.academy.auth.audit;

import com.academy.auth.audit.AuditRecorded.SealedChange;
import com.academy.auth.audit.AuditRecorded.SealedOrigin;
import com.academy.auth.keys.PersonalSealer;
import com.academy.auth.keys.SealingKeys;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.security.Caller;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the record. Where there is a transaction, the record comes to be with it or not at all; where there is none, it
 * has come to be when this returns.
 */
@Service
public class Audit {

    private static final long ONLY = 1;

    private final SealingKeys keys;
    private final RequestOrigin origin;
    private final Outbox outbox;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;

    Audit(
            SealingKeys keys,
            RequestOrigin origin,
            Outbox outbox,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.keys = keys;
        this.origin = origin;
        this.outbox = outbox;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        AuditRecorded recorded = sealed(entry);
        transaction.executeWithoutResult(_ -> outbox.publish(recorded, ONLY));
    }

    private AuditRecorded sealed(AuditEntry entry) {
        Optional<Caller> person = Caller.current().filter(caller -> !caller.isService());
        UUID actor = entry.actor() != null
                ? entry.actor()
                : person.map(caller -> caller.token().userId()).orElse(null);
        UUID organization = entry.organization() != null
                ? entry.organization()
                : person.map(Caller::organizationId).orElse(null);
        UUID about = entry.subject().person();
        return new AuditRecorded(
                Ids.next(),
                entry.action(),
                actor,
                organization,
                entry.subject().kind(),
                entry.subject().id(),
                origin(actor != null ? actor : about),
                change(about != null ? about : actor, entry),
                clock.instant());
    }

    private @Nullable SealedOrigin origin(@Nullable UUID owner) {
        return origin.current()
                .flatMap(from -> sealer(owner)
                        .map(sealer -> new SealedOrigin(
                                Objects.requireNonNull(owner),
                                sealer.seal("audit address", from.address()),
                                sealer.seal("audit device", from.device()))))
                .orElse(null);
    }

    private @Nullable SealedChange change(@Nullable UUID owner, AuditEntry entry) {
        return entry.before() == null && entry.after() == null
                ? null
                : sealer(owner)
                        .map(sealer -> new SealedChange(
                                Objects.requireNonNull(owner),
                                sealed(sealer, "audit before", entry.before()),
                                sealed(sealer, "audit after", entry.after())))
                        .orElse(null);
    }

    private @Nullable String sealed(PersonalSealer sealer, String purpose, @Nullable Object value) {
        return value == null ? null : sealer.seal(purpose, json.writeValueAsString(value));
    }

    /** What has no owner, or one that is erased, is left out: nobody could erase it later. */
    private Optional<PersonalSealer> sealer(@Nullable UUID owner) {
        return owner == null ? keys.ofNobody() : keys.of(owner);
    }
}
