package com.academy.auth.letters.confirmation;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.retention.ExpiredRows;
import com.academy.platform.jdbc.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that are offered, followed once, and end by themselves. */
@Service
public class Confirmations {

    private final JdbcClient database;
    private final ConfirmationTokens tokens;
    private final ActingPerson acting;
    private final Clock clock;

    Confirmations(JdbcClient database, ConfirmationTokens tokens, ActingPerson acting, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * For background work that writes to the person. The same id gives the same token again, valid for its whole
     * lifetime from now unless it was used.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String offer(UUID id, UserId user, EmailAddress email, Purpose purpose) {
        acting.actAs(user);
        database.sql("""
                insert into confirmation (confirmation_id, user_id, purpose, email, expires_at)
                values (:id, :user, :purpose, :email, :end)
                on conflict on constraint confirmation_pk do update set expires_at = excluded.expires_at
                where confirmation.used_at is null
                """)
                .param("id", id)
                .param("user", user.value())
                .param("purpose", purpose.name())
                .param("email", email.value())
                .param("end", Timestamps.of(clock.instant().plus(purpose.lifetime())))
                .update();
        return tokens.token(id, purpose);
    }

    /** The owner of a link that is valid; changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Confirmed look(String token, Purpose purpose) {
        return find(token, purpose, "");
    }

    /** Uses a link up, and all others of the person for the same purpose; acts for the person from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Confirmed use(String token, Purpose purpose) {
        Confirmed seen = find(token, purpose, "");
        acting.actAs(seen.userId());
        Confirmed confirmed = find(token, purpose, " for update"); // a second, concurrent use finds it used
        database.sql("""
                update confirmation set used_at = :now
                where user_id = :user and purpose = :purpose and used_at is null
                """)
                .param("now", Timestamps.of(clock.instant()))
                .param("user", confirmed.userId().value())
                .param("purpose", purpose.name())
                .update();
        return confirmed;
    }

    /**
     * What a link was for, whether it can still be followed or not. The person acts on. Waits for another request with
     * the same link, so that the caller sees what that one did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Confirmed> findAny(String token, Purpose purpose) {
        UUID id = tokens.read(token, purpose).orElseThrow(LinkNotValidException::new);
        acting.present(id);
        Optional<Confirmed> found = database.sql("""
                select user_id, email from confirmation where confirmation_id = :id and purpose = :purpose
                """)
                .param("id", id)
                .param("purpose", purpose.name())
                .query(Confirmations::confirmed)
                .optional();
        found.ifPresent(it -> {
            acting.actAs(it.userId());
            database.sql("select 1 from confirmation where confirmation_id = :id for update")
                    .param("id", id)
                    .query(Integer.class)
                    .optional();
        });
        return found;
    }

    private static Confirmed confirmed(ResultSet row, int number) throws SQLException {
        return new Confirmed(
                new UserId(row.getObject("user_id", UUID.class)), new EmailAddress(row.getString("email")));
    }

    private Confirmed find(String token, Purpose purpose, String how) {
        UUID id = tokens.read(token, purpose).orElseThrow(LinkNotValidException::new);
        acting.present(id);
        return database.sql("""
                select user_id, email from confirmation
                where confirmation_id = :id and purpose = :purpose and used_at is null and expires_at > :now
                """ + how)
                .param("id", id)
                .param("purpose", purpose.name())
                .param("now", Timestamps.of(clock.instant()))
                .query(Confirmations::confirmed)
                .optional()
                .orElseThrow(LinkNotValidException::new);
    }

    /** The secret in a link to something that another table stores, by its id. */
    public String tokenOf(UUID id, Purpose purpose) {
        return tokens.token(id, purpose);
    }

    /** The id of what a link leads to in another table, if the link is valid. */
    public Optional<UUID> idIn(String token, Purpose purpose) {
        return tokens.read(token, purpose);
    }

    /** All of the acting person's. */
    void forget(UserId user) {
        database.sql("delete from confirmation where user_id = :user")
                .param("user", user.value())
                .update();
    }

    @Bean
    static ExpiredRows oldConfirmations() {
        return new ExpiredRows("confirmation", "expires_at");
    }

    /** The user who followed a link, and the address that it was sent to. */
    public record Confirmed(UserId userId, EmailAddress email) {

        @Override
        public String toString() {
            return "Confirmed[%s]".formatted(userId.value());
        }
    }
}
