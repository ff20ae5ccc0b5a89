package com.academy.auth.signin.emailchange;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.LinkNotValidException;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.auth.retention.ExpiredRows;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of address on their way. */
@Repository
class EmailChanges {

    private final JdbcClient database;
    private final Confirmations confirmations;
    private final ActingPerson acting;
    private final Clock clock;

    EmailChanges(JdbcClient database, Confirmations confirmations, ActingPerson acting, Clock clock) {
        this.database = database;
        this.confirmations = confirmations;
        this.acting = acting;
        this.clock = clock;
    }

    /** Replaces the person's earlier change, whose agreements do not count for the new address. */
    void put(UserId user, UUID id, EmailAddress email) {
        database.sql("""
                insert into email_change (user_id, change_id, new_email, requested_at)
                values (:user, :id, :email, :now)
                on conflict on constraint email_change_pk do update
                    set change_id = excluded.change_id, new_email = excluded.new_email,
                        requested_at = excluded.requested_at, former_agreed_at = null, new_agreed_at = null,
                        completed_at = null
                """)
                .param("user", user.value())
                .param("id", id)
                .param("email", email.value())
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** Counts the agreement of a link, once, however often it is followed; acts for its person from then on. */
    Agreed agree(String token) {
        boolean former = confirmations.idIn(token, Purpose.CHANGE_EMAIL).isPresent();
        UUID id = confirmations
                .idIn(token, former ? Purpose.CHANGE_EMAIL : Purpose.CONFIRM_NEW_EMAIL)
                .orElseThrow(LinkNotValidException::new);
        acting.presentEmailChange(id);
        UserId user = database.sql("select user_id from email_change where change_id = :id")
                .param("id", id)
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional()
                .orElseThrow(LinkNotValidException::new);
        acting.actAs(user);
        Instant now = clock.instant();
        return database.sql("""
                update email_change
                set former_agreed_at = case when :former then :now else former_agreed_at end,
                    new_agreed_at = case when :former then new_agreed_at else :now end
                where change_id = :id and requested_at > :oldest and completed_at is null
                  and case when :former then former_agreed_at else new_agreed_at end is null
                returning new_email, former_agreed_at is not null and new_agreed_at is not null as complete
                """)
                .param("former", former)
                .param("now", Timestamps.of(now))
                .param("id", id)
                .param("oldest", Timestamps.of(now.minus(Purpose.CHANGE_EMAIL.lifetime())))
                .query((row, _) -> new Agreed(
                        user,
                        new EmailAddress(row.getString("new_email")),
                        row.getBoolean("complete") ? State.COMPLETE : State.WAITING))
                .optional()
                .or(() -> agreedBefore(user, id, former))
                .orElseThrow(LinkNotValidException::new);
    }

    private Optional<Agreed> agreedBefore(UserId user, UUID id, boolean former) {
        return database.sql("""
                select new_email, completed_at is not null as done from email_change
                where change_id = :id
                  and (completed_at is not null
                       or case when :former then former_agreed_at else new_agreed_at end is not null)
                """)
                .param("id", id)
                .param("former", former)
                .query((row, _) -> new Agreed(
                        user,
                        new EmailAddress(row.getString("new_email")),
                        row.getBoolean("done") ? State.DONE : State.WAITING))
                .optional();
    }

    void complete(UserId user) {
        database.sql("update email_change set completed_at = :now where user_id = :user")
                .param("now", Timestamps.of(clock.instant()))
                .param("user", user.value())
                .update();
    }

    void forget(UserId user) {
        database.sql("delete from email_change where user_id = :user")
                .param("user", user.value())
                .update();
    }

    @Bean
    static ExpiredRows oldEmailChanges() {
        return new ExpiredRows("email_change", "requested_at");
    }

    enum State {
        /** The other address has not agreed. */
        WAITING,
        /** Both addresses have agreed now. */
        COMPLETE,
        /** The address was changed before. */
        DONE
    }

    record Agreed(UserId user, EmailAddress email, State state) {

        @Override
        public String toString() {
            return "Agreed[%s]".formatted(user.value());
        }
    }
}
