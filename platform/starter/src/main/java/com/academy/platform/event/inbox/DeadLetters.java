package com.academy.platform.event.inbox;

import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts that a projection could not handle. */
final class DeadLetters {

    private final JdbcTemplate database;

    DeadLetters(JdbcTemplate database) {
        this.database = database;
    }

    /** @return whether the fact was not a dead letter before */
    boolean add(
            String projection,
            UUID letter,
            ConsumerRecord<String, String> record,
            @Nullable ReceivedEvent event,
            String reason,
            Instant now) {
        return database.update(
                        """
                        insert into dead_letter (dead_letter_id, projection, topic, partition, record_offset, event_id,
                            type, source, subject, sequence, key, organization_id, occurred_at, payload, reason, failed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        letter,
                        projection,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        event == null ? null : event.id(),
                        event == null ? null : event.type(),
                        event == null ? null : event.source(),
                        event == null ? null : event.subject(),
                        event == null ? null : event.sequence(),
                        storable(record.key()),
                        event == null ? null : event.organizationId(),
                        event == null ? null : Timestamps.of(event.time()),
                        storable(record.value()),
                        reason,
                        Timestamps.of(now))
                == 1;
    }

    boolean markReplayed(UUID letter, Instant now) {
        return database.update(
                        "update dead_letter set replayed_at = ? where dead_letter_id = ? and replayed_at is null",
                        Timestamps.of(now),
                        letter)
                == 1;
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "\uFFFD");
    }
}
