package com.academy.auth.letters.mail;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends mails that are due. An instance claims a mail for a while and deletes it once the mail server has accepted it.
 * If the instance fails in between, another sends the mail after the claim has expired: at worst it arrives twice.
 */
@Component
class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final int AT_ONCE = 10;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final AddressBook addressBook;
    private final Confirmations confirmations;
    private final MailTemplates templates;
    private final PostOffice postOffice;
    private final MailProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private volatile boolean failing;

    SendMails(
            JdbcClient database,
            TransactionOperations transaction,
            AddressBook addressBook,
            Confirmations confirmations,
            MailTemplates templates,
            PostOffice postOffice,
            MailProperties properties,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.addressBook = addressBook;
        this.confirmations = confirmations;
        this.templates = templates;
        this.postOffice = postOffice;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${academy.auth.mail.look-every:1s}")
    void sendDue() {
        Workers.run(Set.of(), () -> {
            List<Due> due;
            do {
                due = claim();
                due.forEach(this::send);
            } while (due.size() == AT_ONCE);
            return null;
        });
    }

    private List<Due> claim() {
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(_ -> database.sql("""
                update outgoing_mail set due_at = :claimed, attempts = attempts + 1
                where mail_id in (select mail_id from outgoing_mail where due_at <= :now
                                  order by bulk, due_at limit :many for update skip locked)
                returning mail_id, letter, address, language, reference, details, posted_at, attempts
                """)
                .param("claimed", at(now.plus(CLAIM)))
                .param("now", at(now))
                .param("many", AT_ONCE)
                .query((row, _) -> new Due(
                        row.getObject("mail_id", UUID.class),
                        Letter.valueOf(row.getString("letter")),
                        new EmailAddress(row.getString("address")),
                        row.getString("language"),
                        row.getObject("reference", UUID.class),
                        json.readValue(row.getString("details"), DETAILS),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")))
                .list()));
    }

    private void send(Due mail) {
        try {
            Objects.requireNonNull(transaction.execute(_ -> write(mail)))
                    .ifPresent(it -> postOffice.send(mail.address().value(), it));
        } catch (RuntimeException failure) { // a mail that cannot be written must not delay the others
            tryAgain(mail, failure);
            return;
        }
        forget(mail);
        if (failing) {
            failing = false;
            LOG.info("Mails are taken again");
        }
    }

    /** Empty if no account has the address, or if its owner no longer needs the letter. */
    private Optional<WrittenMail> write(Due mail) {
        Optional<Addressee> person = addressBook.find(mail.address());
        if (person.isEmpty() ? !mail.letter().isForAnybody() : !mail.letter().isNeededBy(person.get())) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        // An unverified address may be a stranger's: a mail to it must not carry text that another user has typed.
        person.filter(Addressee::verified).ifPresent(it -> {
            values.putAll(mail.details());
            values.put(MailTemplates.NAME, it.name().firstName());
        });
        mail.letter().purpose().ifPresent(purpose -> values.put("link", link(mail, token(mail, purpose, person))));
        return Optional.of(templates.write(mail.letter(), language(mail, person), values));
    }

    /** The person's own choice comes before the language of their browser. */
    private static String language(Due mail, Optional<Addressee> person) {
        return person.flatMap(Addressee::locale)
                .map(Locale::getLanguage)
                .filter(MailTemplates.LANGUAGES::contains)
                .orElse(mail.language());
    }

    private String token(Due mail, Purpose purpose, Optional<Addressee> person) {
        return mail.reference() == null
                ? confirmations.offer(mail.id(), person.orElseThrow().userId(), mail.address(), purpose)
                : confirmations.tokenOf(mail.reference(), purpose);
    }

    /** The secret follows the #: browsers send that part to no server and to no other page. */
    private String link(Due mail, String token) {
        return "%s/%s#%s".formatted(properties.webUrl(), mail.letter().slug(), token);
    }

    private void tryAgain(Due mail, RuntimeException failure) {
        if (!failing) {
            failing = true;
            LOG.warn("Mails are not taken just now; they are kept. {}", rootOf(failure));
        }
        Instant now = clock.instant();
        if (mail.postedAt().plus(properties.givenUpAfter()).isBefore(now)) {
            LOG.warn(
                    "Mail {} ({}) was not taken for {} and is given up",
                    mail.id(),
                    mail.letter(),
                    properties.givenUpAfter());
            forget(mail);
            return;
        }
        Duration rest = properties.firstRetry().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        Instant next = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        transaction.executeWithoutResult(
                _ -> database.sql("update outgoing_mail set due_at = :next where mail_id = :id")
                        .param("next", at(next))
                        .param("id", mail.id())
                        .update());
    }

    private void forget(Due mail) {
        transaction.executeWithoutResult(_ -> database.sql("delete from outgoing_mail where mail_id = :id")
                .param("id", mail.id())
                .update());
    }

    /** The kind of the failure only: a server's words may quote the address. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Due(
            UUID id,
            Letter letter,
            EmailAddress address,
            String language,
            @Nullable UUID reference,
            Map<String, String> details,
            Instant postedAt,
            int attempts) {}
}
