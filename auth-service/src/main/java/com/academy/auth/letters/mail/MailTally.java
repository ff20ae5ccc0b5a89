package com.academy.auth.letters.mail;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.keys.MasterKey;
import com.academy.auth.keys.Secrets;
import com.academy.auth.retention.ExpiredRows;
import com.academy.platform.jdbc.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many mails of each kind went to an address lately, from all callers. It is counted in the transaction that queues
 * the mail, so a mail that is rolled back does not count. Each kind has a count of its own: invitations do not use up
 * what a forgotten password needs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailTally {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient database;
    private final MailProperties limits;
    private final SecretKey key;
    private final Clock clock;

    MailTally(JdbcClient database, MailProperties limits, MasterKey masterKey, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.key = masterKey.derived("mail recipients", Secrets.HMAC);
        this.clock = clock;
    }

    /** @return those of the addresses that one more may go to; it is counted for them */
    Set<EmailAddress> count(Letter letter, Collection<EmailAddress> to) {
        if (to.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        Map<String, EmailAddress> byDigest = to.stream().collect(Collectors.toMap(this::digest, Function.identity()));
        // In order: of two transactions that count the same addresses each would wait for the other.
        return new HashSet<>(database
                .sql("""
                insert into mail_tally as t (recipient, letter, hour_from, in_hour, day_from, in_day)
                select it, :letter, :now, 1, :now, 1 from unnest(:recipients) as it order by it
                on conflict on constraint mail_tally_pk do update set
                    hour_from = case when t.hour_from <= :hourAgo then :now else t.hour_from end,
                    in_hour = case when t.hour_from <= :hourAgo then 1 else t.in_hour + 1 end,
                    day_from = case when t.day_from <= :dayAgo then :now else t.day_from end,
                    in_day = case when t.day_from <= :dayAgo then 1 else t.in_day + 1 end
                where (t.hour_from <= :hourAgo or t.in_hour < :perHour)
                  and (t.day_from <= :dayAgo or t.in_day < :perDay)
                returning recipient
                """)
                .param("letter", letter.name())
                .param("now", Timestamps.of(now))
                .param("hourAgo", Timestamps.of(now.minus(HOUR)))
                .param("dayAgo", Timestamps.of(now.minus(DAY)))
                .param("perHour", limits.perHour())
                .param("perDay", letter.isLimitedByDay() ? limits.perDay() : Integer.MAX_VALUE)
                .param("recipients", byDigest.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(byDigest::get)
                .toList());
    }

    /** How long it takes until one that was not counted would be. */
    Duration untilNext(Letter letter, EmailAddress to) {
        Instant now = clock.instant();
        return database.sql("""
                select hour_from, in_hour, day_from, in_day from mail_tally
                where recipient = :recipient and letter = :letter
                """)
                .param("recipient", digest(to))
                .param("letter", letter.name())
                .query((row, _) -> {
                    OffsetDateTime hour = row.getObject("hour_from", OffsetDateTime.class);
                    OffsetDateTime day = row.getObject("day_from", OffsetDateTime.class);
                    Instant next = row.getInt("in_day") >= limits.perDay() && letter.isLimitedByDay()
                            ? day.toInstant().plus(DAY)
                            : hour.toInstant().plus(HOUR);
                    return Duration.ofSeconds(
                            Math.max(1, Duration.between(now, next).toSeconds() + 1));
                })
                .optional()
                .orElse(HOUR);
    }

    void forget(EmailAddress address) {
        database.sql("delete from mail_tally where recipient = :recipient")
                .param("recipient", digest(address))
                .update();
    }

    @Bean
    static ExpiredRows oldMailTallies() {
        return new ExpiredRows("mail_tally", "day_from");
    }

    /** Keyed: an address could be found from a plain one by trying. */
    private String digest(EmailAddress address) {
        return HexFormat.of().formatHex(Secrets.hmac(key, address.value().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
