package com.academy.platform.audit;

import com.academy.platform.audit.AuditRecorded.SealedChange;
import com.academy.platform.audit.AuditRecorded.SealedOrigin;
import com.academy.platform.audit.AuditSealer.Seal;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.Caller;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records actions. Inside a transaction the entry is published with the commit or not at all; without one it is stored
 * when {@link #record} returns. A read is therefore recorded outside its read-only transaction.
 */
public final class Audit {

    private static final long ONLY = 1;

    private final Outbox outbox;
    private final @Nullable AuditSealer sealer;
    private final Transactions transaction;
    private final JsonMapper json;
    private final Clock clock;

    Audit(Outbox outbox, @Nullable AuditSealer sealer, Transactions transaction, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.sealer = sealer;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        AuditRecorded recorded = recorded(entry);
        transaction.run(() -> outbox.publish(recorded, ONLY));
    }

    private AuditRecorded recorded(AuditEntry entry) {
        Optional<Caller> caller = Caller.current().filter(it -> !it.isService());
        UUID actor = entry.actor() != null
                ? entry.actor()
                : caller.map(it -> it.token().userId()).orElse(null);
        UUID organization = entry.organization() != null
                ? entry.organization()
                : caller.map(Caller::organizationId).orElse(null);
        String session = entry.sessionId() != null
                ? entry.sessionId()
                : caller.filter(it -> Objects.equals(it.token().userId(), actor))
                        .map(it -> it.token().sessionId())
                        .orElse(null);
        UUID about = entry.subject().user();
        return new AuditRecorded(
                Ids.next(),
                entry.action().name(),
                actor,
                organization,
                entry.subject().kind().name(),
                entry.subject().id(),
                origin(actor != null ? actor : about),
                change(about != null ? about : actor, entry.personal()),
                session,
                entry.facts(),
                clock.instant());
    }

    private @Nullable SealedOrigin origin(@Nullable UUID owner) {
        return RequestOrigin.current()
                .flatMap(from -> seal(owner)
                        .map(seal -> new SealedOrigin(
                                Objects.requireNonNull(owner),
                                seal.seal("audit address", from.address()),
                                seal.seal("audit device", from.device()))))
                .orElse(null);
    }

    private @Nullable SealedChange change(@Nullable UUID owner, AuditEntry.@Nullable Change personal) {
        return personal == null
                ? null
                : seal(owner)
                        .map(seal -> new SealedChange(
                                Objects.requireNonNull(owner),
                                sealed(seal, "audit before", personal.before()),
                                sealed(seal, "audit after", personal.after())))
                        .orElse(null);
    }

    private @Nullable String sealed(Seal seal, String purpose, @Nullable Object value) {
        return value == null ? null : seal.seal(purpose, json.writeValueAsString(value));
    }

    /** A value without an owner, or of an erased one, is left out, because it could not be erased later. */
    private Optional<? extends Seal> seal(@Nullable UUID owner) {
        if (sealer == null) {
            return Optional.empty();
        }
        if (owner == null) {
            sealer.lookForNoUser();
            return Optional.empty();
        }
        return sealer.of(owner);
    }
}
