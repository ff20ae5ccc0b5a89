package com.academy.platform.event.outbox;

import com.academy.platform.event.EventHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A fact in the outbox. */
record StoredFact(
        long position,
        UUID eventId,
        String type,
        String topic,
        String subject,
        long sequence,
        UUID key,
        int shard,
        @Nullable UUID organizationId,
        @Nullable String payload,
        OffsetDateTime occurredAt,
        @Nullable String traceParent,
        boolean withheld) {

    static StoredFact of(ResultSet row) throws SQLException {
        return new StoredFact(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class),
                row.getString(12),
                row.getBoolean(13));
    }

    ProducerRecord<String, String> message(String source) {
        var message = new ProducerRecord<>(topic, key.toString(), payload);
        EventHeaders.put(message.headers(), EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.put(message.headers(), EventHeaders.ID, eventId);
        EventHeaders.put(message.headers(), EventHeaders.TYPE, type);
        EventHeaders.put(message.headers(), EventHeaders.SOURCE, source);
        EventHeaders.put(message.headers(), EventHeaders.SUBJECT, subject);
        EventHeaders.put(message.headers(), EventHeaders.SEQUENCE, sequence);
        EventHeaders.put(message.headers(), EventHeaders.TIME, occurredAt.toInstant());
        EventHeaders.put(message.headers(), EventHeaders.ORGANIZATION, organizationId);
        EventHeaders.put(message.headers(), EventHeaders.OUTBOX_POSITION, position);
        EventHeaders.put(message.headers(), EventHeaders.WITHHELD, withheld ? true : null);
        EventHeaders.put(message.headers(), EventHeaders.CONTENT_TYPE, "application/json");
        EventHeaders.put(message.headers(), EventHeaders.TRACE_PARENT, traceParent);
        return message;
    }
}
