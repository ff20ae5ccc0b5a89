package com.academy.auth.account.user;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords as they are stored: hashed, apart from everything that is read for other reasons. */
@Repository
class Credentials {

    private final JdbcClient database;

    Credentials(JdbcClient database) {
        this.database = database;
    }

    /**
     * The first password, or a new one in its place: an account may have been created without a password.
     *
     * @return its version
     */
    long put(UserId user, String passwordHash, Instant now) {
        return database.sql("""
                insert into credential (user_id, password_hash, changed_at) values (:user, :hash, :now)
                on conflict on constraint credential_pk do update
                    set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                        version = credential.version + 1
                returning version
                """)
                .param("user", user.value())
                .param("hash", passwordHash)
                .param("now", Timestamps.of(now))
                .query(Long.class)
                .single();
    }

    /** Locked until the end of the transaction. */
    boolean isOfVersion(UserId user, long version) {
        return database.sql("select version from credential where user_id = :user for update")
                .param("user", user.value())
                .query(Long.class)
                .optional()
                .filter(current -> current == version)
                .isPresent();
    }

    /** @return whether the credential still has that hash and no other handover has begun since then */
    boolean beginHandover(UserId user, String passwordHash, Instant now, Instant since) {
        return database.sql("""
                update credential set handover_begun_at = :now
                where user_id = :user and password_hash = :hash
                  and (handover_begun_at is null or handover_begun_at < :since)
                """)
                        .param("user", user.value())
                        .param("hash", passwordHash)
                        .param("now", Timestamps.of(now))
                        .param("since", Timestamps.of(since))
                        .update()
                == 1;
    }

    /** A hash of a newer password stays, and decides. */
    void handedOver(UserId user, String passwordHash) {
        database.sql("""
                update credential
                set password_hash = nullif(password_hash, :hash), handover_begun_at = null
                where user_id = :user
                """)
                .param("user", user.value())
                .param("hash", passwordHash)
                .update();
    }

    void remove(UserId user) {
        database.sql("delete from credential where user_id = :user")
                .param("user", user.value())
                .update();
    }

    Optional<Credential> findByEmail(EmailAddress email) {
        return database.sql("""
                select c.user_id, c.password_hash, c.version
                from profile p join credential c on c.user_id = p.user_id
                where p.email = :email
                """)
                .param("email", email.value())
                .query((row, _) -> new Credential(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("password_hash"),
                        row.getLong("version")))
                .optional();
    }

    /** @param passwordHash null if a password keeper has the password */
    record Credential(UserId userId, @Nullable String passwordHash, long version) {

        CheckPassword.Checked checked() {
            return new CheckPassword.Checked(userId, version);
        }

        @Override
        public String toString() {
            return "Credential[%s]".formatted(userId.value());
        }
    }
}
