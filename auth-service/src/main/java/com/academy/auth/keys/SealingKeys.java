package com.academy.auth.keys;

import com.academy.platform.audit.AuditSealer;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals personal values of a user under a key of that user alone. Keys are never kept in memory: once a key is
 * destroyed, no instance opens anything under it.
 */
@Service
public class SealingKeys implements AuditSealer {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Sealer master;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    SealingKeys(JdbcClient database, MasterKey masterKey, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.master = masterKey.sealer("sealing keys");
        // The caller's transaction acts for the caller, who is often not the user that the key belongs to.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public Optional<PersonalSealer> of(UUID user) {
        return Workers.run(
                        Set.of(),
                        Set.of(user),
                        () -> Objects.requireNonNull(ownTransaction.execute(_ -> findOrMake(user))))
                .map(key -> new PersonalSealer(new Sealer(master.open(key, user.toString()))));
    }

    @Override
    public void lookForNoUser() {
        UUID unused = Ids.next();
        Workers.run(Set.of(), Set.of(unused), () -> Objects.requireNonNull(ownTransaction.execute(_ -> find(unused))));
    }

    /** Part of the transaction of that user or of an admin. It is final: no key is made again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(UUID user) {
        database.sql("""
                insert into sealing_key (user_id, sealed_key, made_at, destroyed_at) values (:user, null, :now, :now)
                on conflict on constraint sealing_key_pk do update
                set sealed_key = null, destroyed_at = coalesce(sealing_key.destroyed_at, excluded.destroyed_at)
                """).param("user", user).param("now", now()).update();
    }

    /** Empty for an erased user. */
    private Optional<byte[]> findOrMake(UUID user) {
        return find(user).orElseGet(() -> {
            make(user);
            return find(user).orElseThrow();
        });
    }

    /** Of two transactions that create it concurrently one succeeds, and both use its key. */
    private void make(UUID user) {
        database.sql("""
                insert into sealing_key (user_id, sealed_key, made_at) values (:user, :key, :now)
                on conflict on constraint sealing_key_pk do nothing
                """)
                .param("user", user)
                .param("key", master.seal(Secrets.random(BYTES), user.toString()))
                .param("now", now())
                .update();
    }

    private Optional<Optional<byte[]>> find(UUID user) {
        return database.sql("select sealed_key from sealing_key where user_id = :user")
                .param("user", user)
                .query((row, _) -> Optional.ofNullable(row.getBytes("sealed_key")))
                .optional();
    }

    private OffsetDateTime now() {
        return Timestamps.of(clock.instant());
    }
}
