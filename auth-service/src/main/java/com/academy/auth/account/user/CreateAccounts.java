package com.academy.auth.account.user;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates many accounts without passwords in a few statements; {@link CreateAccount} creates a single one. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CreateAccounts {

    private static final long FIRST = 1;

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final ActingPerson acting;
    private final Outbox outbox;
    private final Clock clock;

    CreateAccounts(JdbcTemplate batches, JdbcClient database, ActingPerson acting, Outbox outbox, Clock clock) {
        this.batches = batches;
        this.database = database;
        this.acting = acting;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Part of the transaction of background work that imports people.
     *
     * @return the users whose accounts were created; for the others, another transaction took the address first
     */
    public Set<UserId> create(List<CreateAccount.Command> commands) {
        acting.actAsImport();
        Instant now = clock.instant();
        // Profiles first, because their constraint decides; the reference to the account is checked at the commit.
        batches.batchUpdate("""
                insert into profile (user_id, email, first_name, last_name, version, sequence)
                values (?, ?, ?, ?, 0, ?)
                on conflict on constraint profile_email_unique do nothing
                """, commands, commands.size(), (row, command) -> {
            row.setObject(1, command.id().value());
            row.setString(2, command.email().value());
            row.setString(3, command.name().firstName());
            row.setString(4, command.name().lastName());
            row.setLong(5, FIRST);
        });
        Set<UUID> made = new HashSet<>(database.sql("select user_id from profile where user_id in (:users)")
                .param("users", commands.stream().map(it -> it.id().value()).toList())
                .query(UUID.class)
                .list());
        List<CreateAccount.Command> through =
                commands.stream().filter(it -> made.contains(it.id().value())).toList();
        OffsetDateTime time = Timestamps.of(now);
        batches.batchUpdate("""
                insert into user_account (user_id, registered_at, status, version, sequence) values (?, ?, ?, 0, ?)
                """, through, commands.size(), (row, command) -> {
            row.setObject(1, command.id().value());
            row.setObject(2, time);
            row.setString(3, command.status().name());
            row.setLong(4, FIRST);
        });
        through.forEach(it -> {
            outbox.publish(new UserRegistered(it.id().value(), it.organizationId(), it.role(), now), FIRST);
            outbox.publish(
                    new UserProfileChanged(
                            it.id().value(), it.name().full(), it.email().value()),
                    FIRST);
        });
        return through.stream().map(CreateAccount.Command::id).collect(Collectors.toSet());
    }

    /** The accounts that have one of these addresses. */
    public List<Known> known(Collection<EmailAddress> addresses) {
        acting.actAsImport();
        return database.sql("select user_id, email from profile where email in (:addresses)")
                .param("addresses", addresses.stream().map(EmailAddress::value).toList())
                .query((row, _) -> new Known(
                        new UserId(row.getObject("user_id", UUID.class)), new EmailAddress(row.getString("email"))))
                .list();
    }

    public record Known(UserId userId, EmailAddress email) {

        @Override
        public String toString() {
            return "Known[%s]".formatted(userId.value());
        }
    }
}
