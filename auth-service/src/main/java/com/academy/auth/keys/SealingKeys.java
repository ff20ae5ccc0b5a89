package com.academy.auth.keys;

import com.academy.platform.domain.Ids;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * Seals what is personal about somebody under a key that is theirs alone. Keys are never kept in memory: once one is
 * destroyed, no instance opens anything under it.
 */
@Service
public class SealingKeys {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Sealer master;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    SealingKeys(JdbcClient database, MasterKey masterKey, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.master = masterKey.sealer("sealing keys");
        // The caller's transaction works for the caller, who is often not the person whose key it is.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The sealer of one person's values; none once they are erased: whatever it was for has to be left out. */
    public Optional<PersonalSealer> of(UUID user) {
        return Workers.run(
                        Set.of(),
                        Set.of(user),
                        () -> Objects.requireNonNull(ownTransaction.execute(_ -> findOrMake(user))))
                .map(key -> new PersonalSealer(new Sealer(master.open(key, user.toString()))));
    }

    /** None, after as long as it takes to find somebody's: the time tells nobody whether there is a person. */
    public Optional<PersonalSealer> ofNobody() {
        UUID nobody = Ids.next();
        Workers.run(Set.of(), Set.of(nobody), () -> Objects.requireNonNull(ownTransaction.execute(_ -> find(nobody))));
        return Optional.empty();
    }

    /** Part of the caller's transaction, who is that person, or an admin. Good for ever: no key is made again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(UUID user) {
        database.sql("""
                insert into sealing_key (user_id, sealed_key, made_at, destroyed_at) values (:user, null, :now, :now)
                on conflict on constraint sealing_key_pk do update
                set sealed_key = null, destroyed_at = coalesce(sealing_key.destroyed_at, excluded.destroyed_at)
                """).param("user", user).param("now", now()).update();
    }

    /** Empty for somebody who is erased. */
    private Optional<byte[]> findOrMake(UUID user) {
        return find(user).orElseGet(() -> {
            make(user);
            return find(user).orElseThrow();
        });
    }

    /** Of two that make it at once one does, and both use it. */
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
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
