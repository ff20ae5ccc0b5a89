package com.academy.auth.account.user;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.platform.jdbc.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person that has an e-mail address, and whether they have proven that it is theirs. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AddressBook {

    private static final String PERSON = """
            select p.user_id, p.email, p.first_name, p.last_name, p.email_verified_at, d.locale
            from profile p left join profile_detail d on d.user_id = p.user_id
            """;

    private final JdbcClient database;
    private final ActingPerson acting;
    private final Clock clock;

    AddressBook(JdbcClient database, ActingPerson acting, Clock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    public Optional<Addressee> find(EmailAddress email) {
        acting.present(email);
        return database.sql(PERSON + "where p.email = :email")
                .param("email", email.value())
                .query(AddressBook::addressee)
                .optional();
    }

    /** The acting person. */
    public Addressee get(UserId user) {
        return database.sql(PERSON + "where p.user_id = :user")
                .param("user", user.value())
                .query(AddressBook::addressee)
                .optional()
                .orElseThrow(() -> new UserNotFoundException(user.value()));
    }

    /** Whether the owner of an address, which the caller presents, has proven that it is theirs. */
    public boolean isVerified(EmailAddress email) {
        return database.sql(
                        "select exists (select from profile where email = :email and email_verified_at is not null)")
                .param("email", email.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the acting person has that address and has proven that it is theirs. */
    public boolean hasVerified(UserId user, EmailAddress email) {
        return database.sql("""
                select exists (select from profile
                               where user_id = :user and email = :email and email_verified_at is not null)
                """)
                .param("user", user.value())
                .param("email", email.value())
                .query(Boolean.class)
                .single();
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        return new Addressee(
                new UserId(row.getObject("user_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getObject("email_verified_at") != null,
                Optional.ofNullable(row.getString("locale")).map(Locale::forLanguageTag));
    }

    /** @return whether the address still is the acting person's */
    public boolean verified(UserId user, EmailAddress email) {
        return database.sql("""
                update profile set email_verified_at = coalesce(email_verified_at, :now)
                where user_id = :user and email = :email
                """)
                        .param("now", Timestamps.of(clock.instant()))
                        .param("user", user.value())
                        .param("email", email.value())
                        .update()
                == 1;
    }

    /**
     * @param verified whether they have proven that the address is theirs
     * @param locale of their choice, if they have chosen one
     */
    public record Addressee(
            UserId userId, EmailAddress email, PersonName name, boolean verified, Optional<Locale> locale) {

        /** What a password of theirs should not contain. */
        public List<String> words() {
            return Stream.concat(email.words().stream(), name.words().stream()).toList();
        }

        @Override
        public String toString() {
            return "Addressee[%s]".formatted(userId.value());
        }
    }
}
