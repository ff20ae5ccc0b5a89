package com.academy.platform.event.inbox;

import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.tenancy.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The facts this service could not handle, and their second chance. */
@RestController
@RequestMapping("/internal/dead-letters")
@ForAdmins
class DeadLettersController {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Transactions transaction;
    private final List<Inbox> inboxes;
    private final ReplayListener listener;

    DeadLettersController(JdbcClient database, Transactions transaction, List<Inbox> inboxes, ReplayListener listener) {
        this.database = database;
        this.transaction = transaction;
        this.inboxes = inboxes;
        this.listener = listener;
    }

    /**
     * List the facts that this service could not handle.
     *
     * <p>For platform admins: dead letters that were not replayed, the oldest first, at most 1,000.
     */
    @GetMapping
    DeadLetters waiting() {
        return new DeadLetters(letters().stream().map(Letter::summary).toList());
    }

    /**
     * Replay the facts that this service could not handle.
     *
     * <p>For platform admins. Handles the oldest 1,000 dead letters again, each in a transaction of its own. The answer
     * is 200 also where some fail again: those stay, and the next request tries them again. A letter that was replayed
     * is not replayed a second time.
     */
    @PostMapping("/replay")
    Replay replay() {
        int replayed = 0;
        var failed = new ArrayList<UUID>();
        List<Letter> letters = letters();
        listener.replaying(letters.size());
        for (Letter letter : letters) {
            Inbox inbox = inboxes.stream()
                    .filter(it -> it.subscription().projection().equals(letter.projection()))
                    .findFirst()
                    .orElse(null);
            if (inbox == null || letter.event() == null) {
                failed.add(letter.id());
                continue;
            }
            try {
                inbox.replay(letter.id(), letter.event());
                replayed++;
            } catch (RuntimeException again) {
                failed.add(letter.id());
            }
        }
        return new Replay(replayed, failed);
    }

    private List<Letter> letters() {
        return Workers.run(
                Set.of(),
                () -> transaction.call(() -> database.sql("""
                        select * from dead_letter where replayed_at is null
                        order by failed_at, dead_letter_id limit :limit""")
                        .param("limit", AT_ONCE)
                        .query((row, _) -> Letter.of(row))
                        .list()));
    }

    /**
     * The dead letters that wait to be replayed.
     *
     * @param items the oldest first, at most 1,000
     */
    record DeadLetters(List<Summary> items) {}

    /**
     * A fact that a projection could not handle.
     *
     * @param id id of the dead letter
     * @param projection name of the projection that failed
     * @param topic Kafka topic of the record
     * @param partition partition of the record in the topic
     * @param offset offset of the record in the partition
     * @param type type of the fact; {@code null} where the record is no readable fact. Example: student.enrolled.v1
     * @param subject what the fact is about; {@code null} where the record is no readable fact
     * @param reason why the fact could not be handled
     * @param failedAt when the projection gave the fact up
     */
    record Summary(
            UUID id,
            String projection,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            @Nullable String subject,
            String reason,
            Instant failedAt) {}

    /**
     * What a replay has done.
     *
     * @param replayed how many dead letters were handled
     * @param failed ids of the dead letters that failed again
     */
    record Replay(int replayed, List<UUID> failed) {}

    private record Letter(Summary summary, @Nullable ReceivedEvent event) {

        UUID id() {
            return summary.id();
        }

        String projection() {
            return summary.projection();
        }

        static Letter of(ResultSet row) throws SQLException {
            var summary = new Summary(
                    row.getObject("dead_letter_id", UUID.class),
                    row.getString("projection"),
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("record_offset"),
                    row.getString("type"),
                    row.getString("subject"),
                    row.getString("reason"),
                    Columns.instant(row, "failed_at"));
            UUID eventId = row.getObject("event_id", UUID.class);
            if (eventId == null) {
                return new Letter(summary, null); // it never was a readable fact
            }
            return new Letter(
                    summary,
                    new ReceivedEvent(
                            eventId,
                            row.getString("type"),
                            row.getString("source"),
                            row.getString("subject"),
                            row.getLong("sequence"),
                            Columns.instant(row, "occurred_at"),
                            row.getObject("organization_id", UUID.class),
                            row.getString("key"),
                            summary.topic(),
                            summary.partition(),
                            summary.offset(),
                            false,
                            row.getString("payload")));
        }
    }
}
