package com.academy.auth.letters.mail;

import com.academy.auth.letters.mail.OutgoingMails.DueMail;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that are due. A mail is claimed for some minutes and deleted once the mail server has accepted it. If an
 * instance dies in between, another one sends the mail, so at worst a person gets it twice.
 */
@Component
class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);

    private static final int AT_ONCE = 10;
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final OutgoingMails mails;
    private final WriteMail writeMail;
    private final PostOffice postOffice;
    private final MailProperties properties;
    private final Transactions transaction;
    private final Clock clock;
    private volatile boolean failing;

    SendMails(
            OutgoingMails mails,
            WriteMail writeMail,
            PostOffice postOffice,
            MailProperties properties,
            Transactions transaction,
            Clock clock) {
        this.mails = mails;
        this.writeMail = writeMail;
        this.postOffice = postOffice;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${academy.auth.mail.look-every:1s}")
    void sendDue() {
        Workers.run(Set.of(), () -> {
            List<DueMail> due;
            do {
                due = mails.claim(AT_ONCE);
                due.forEach(this::send);
            } while (due.size() == AT_ONCE);
        });
    }

    private void send(DueMail mail) {
        try {
            transaction
                    .call(() -> writeMail.write(mail))
                    .ifPresent(it -> postOffice.send(mail.address().value(), it));
        } catch (RuntimeException failure) { // a mail that cannot be written must not stop the others
            tryAgain(mail, failure);
            return;
        }
        mails.delete(mail);
        if (failing) {
            failing = false;
            LOG.info("Mails are taken again");
        }
    }

    private void tryAgain(DueMail mail, RuntimeException failure) {
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
            mails.delete(mail);
            return;
        }
        Duration rest = properties.firstRetry().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        Instant next = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        mails.postpone(mail, next);
    }

    /** The kind of the failure only: a server's words may quote the address. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
