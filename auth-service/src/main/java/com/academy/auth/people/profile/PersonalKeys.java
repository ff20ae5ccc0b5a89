package com.academy.auth.people.profile;

import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Sealer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keyset that all instances share. Each keeps a copy and looks for a newer one if it has to. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonalKeys {

    private static final String NAME = "personal columns";
    private static final long WRITERS = 0x70_65_72_73_6f_6eL;

    private final JdbcClient database;
    private final Sealer sealer;
    private volatile @Nullable PersonalKeyset known;

    PersonalKeys(JdbcClient database, MasterKey masterKey) {
        this.database = database;
        this.sealer = masterKey.sealer(NAME);
    }

    /** The cached keyset. A value that another instance has sealed with a newer key needs {@linkplain #newest()}. */
    PersonalKeyset known() {
        PersonalKeyset copy = known;
        return copy == null ? newest() : copy;
    }

    PersonalKeyset newest() {
        int generation = database.sql("select generation from personal_keyset")
                .query(Integer.class)
                .single();
        PersonalKeyset copy = known;
        if (copy == null || copy.generation() != generation) {
            copy = stored("").orElseThrow().keyset();
            known = copy;
        }
        return copy;
    }

    /** The one to seal with. Until the transaction ends no older key is disabled. */
    PersonalKeyset forSealing() {
        // A statement of its own, so that the next one sees what was committed while this one waited.
        database.sql("select 1 from pg_advisory_xact_lock_shared(:writers)")
                .param("writers", WRITERS)
                .query(Integer.class)
                .single();
        return newest();
    }

    /** Waits until all transactions that may have sealed with an older key have ended. */
    void waitForWriters() {
        database.sql("select 1 from pg_advisory_xact_lock(:writers)")
                .param("writers", WRITERS)
                .query(Integer.class)
                .single();
    }

    Optional<Stored> stored() {
        return stored("");
    }

    Optional<Stored> getAndLock() {
        return stored("for update");
    }

    private Optional<Stored> stored(String lock) {
        return database.sql("select generation, sealed_keyset, retiring from personal_keyset " + lock)
                .query((row, _) -> new Stored(
                        PersonalKeyset.of(row.getInt("generation"), sealer.open(row.getBytes("sealed_keyset"), NAME)),
                        row.getBoolean("retiring")))
                .optional();
    }

    /** Of several instances that create the first keyset one succeeds. */
    void addUnlessThere(PersonalKeyset keyset) {
        database.sql("""
                insert into personal_keyset (generation, sealed_keyset) values (:generation, :keyset)
                on conflict on constraint personal_keyset_pk do nothing
                """)
                .param("generation", keyset.generation())
                .param("keyset", sealer.seal(keyset.serialized(), NAME))
                .update();
    }

    void change(PersonalKeyset keyset, boolean retiring) {
        database.sql("""
                update personal_keyset set generation = :generation, sealed_keyset = :keyset, retiring = :retiring
                """)
                .param("generation", keyset.generation())
                .param("keyset", sealer.seal(keyset.serialized(), NAME))
                .param("retiring", retiring)
                .update();
    }

    /** @param retiring whether what older keys sealed is being sealed anew */
    record Stored(PersonalKeyset keyset, boolean retiring) {}
}
