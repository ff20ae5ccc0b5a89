package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.person.UserId;
import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Sealer;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authenticators and we have in common: their keys, sealed. */
@Repository
class SecondFactors {

    private final JdbcClient database;
    private final Sealer sealer;
    private final Clock clock;

    SecondFactors(JdbcClient database, MasterKey masterKey, Clock clock) {
        this.database = database;
        this.sealer = masterKey.sealer("second factors");
        this.clock = clock;
    }

    /** @return whether it is offered; not where one is confirmed already */
    boolean offer(UserId user, byte[] key) {
        return database.sql("""
                insert into second_factor (user_id, sealed_key, offered_at) values (:user, :key, :now)
                on conflict on constraint second_factor_pk do update
                set sealed_key = excluded.sealed_key, offered_at = excluded.offered_at
                where second_factor.confirmed_at is null
                """)
                        .param("user", user.value())
                        .param("key", sealer.seal(key, user.value().toString()))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Offers that one unless another has been offered since; not where one is confirmed already. */
    void offerUnlessSince(UserId user, byte[] key, Instant since) {
        database.sql("""
                insert into second_factor (user_id, sealed_key, offered_at) values (:user, :key, :now)
                on conflict on constraint second_factor_pk do update
                set sealed_key = excluded.sealed_key, offered_at = excluded.offered_at
                where second_factor.confirmed_at is null and second_factor.offered_at < :since
                """)
                .param("user", user.value())
                .param("key", sealer.seal(key, user.value().toString()))
                .param("now", now())
                .param("since", Timestamps.of(since))
                .update();
    }

    boolean isConfirmed(UserId user) {
        return database.sql("""
                select exists (select from second_factor where user_id = :user and confirmed_at is not null)
                """)
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /** Locked until the end of the transaction, so that one code cannot be used by two concurrent requests. */
    Optional<SecondFactor> get(UserId user) {
        return database.sql("""
                select sealed_key, confirmed_at, last_step from second_factor where user_id = :user for update
                """)
                .param("user", user.value())
                .query((row, _) -> new SecondFactor(
                        sealer.open(row.getBytes("sealed_key"), user.value().toString()),
                        row.getObject("confirmed_at") != null,
                        row.getLong("last_step")))
                .optional();
    }

    /** The code of that step was right: the factor counts from now on. */
    void used(UserId user, long step) {
        database.sql("""
                update second_factor set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                where user_id = :user
                """)
                .param("step", step)
                .param("now", now())
                .param("user", user.value())
                .update();
    }

    void remove(UserId user) {
        database.sql("delete from second_factor where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return Timestamps.of(now);
    }

    record SecondFactor(byte[] key, boolean confirmed, long lastStep) {

        @Override
        public String toString() {
            return "SecondFactor[hidden]";
        }
    }
}
