package com.academy.platform.event.outbox;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.EventDeadLettered;
import com.academy.platform.event.EventHeaders;
import com.academy.platform.event.EventType;
import com.academy.platform.event.EventTypes;
import com.academy.platform.event.outbox.PublishedTail.Published;
import com.academy.platform.jdbc.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The relay's own connection, which holds the locks of its shards, and its statements. */
final class OutboxConnection implements AutoCloseable {

    private static final String OLDEST = """
            select position, event_id, type, topic, subject, sequence, key, shard, organization_id, payload, occurred_at,
                   trace_parent, withheld
            from outbox where shard = any (?) order by position limit ?""";
    private static final String FORGET = """
            with gone as (
                delete from outbox where position = any (?) returning type, occurred_at, id_hash, topic, position
            ), published as (
                insert into outbox_published as known (topic, position)
                select topic, max(position) from gone group by topic order by topic
                on conflict (topic) do update set position = greatest(known.position, excluded.position)
            )
            insert into outbox_tally as tally (type, hour, count, xor)
            select type, date_trunc('hour', occurred_at, 'UTC') as hour, count(*), bit_xor(id_hash)
            from gone group by 1, 2 order by 1, 2
            on conflict (type, hour) do update set count = tally.count + excluded.count, xor = tally.xor # excluded.xor""";

    private static final String AHEAD = """
            select told.topic, told.position, coalesce(known.position, 0)
            from unnest(?::text[], ?::int8[], ?::uuid[]) as told (topic, position, event_id)
            left join outbox_published as known on known.topic = told.topic
            where told.position > coalesce(known.position, 0)
              and not exists (select from outbox as waiting
                              where waiting.position = told.position and waiting.event_id = told.event_id)
            order by told.position desc limit 1""";
    private static final String BURY = """
            with fact as (
                select * from outbox where position = ?
            ), letter as (
                insert into dead_letter (dead_letter_id, projection, topic, partition, record_offset, event_id, type,
                    source, subject, sequence, key, organization_id, occurred_at, payload, reason, failed_at)
                select ?, 'outbox', topic, 0, position, event_id, type, ?, subject, sequence, key::text,
                       organization_id, occurred_at, payload, ?, now()
                from fact on conflict do nothing
            ), told as (
                insert into outbox (event_id, id_hash, type, topic, subject, sequence, key, shard, payload, occurred_at)
                select ?, ?, ?, ?, ?, 1, ?, ?, ?, now() from fact
            )
            update outbox set payload = '{}', withheld = true where position = ?""";

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    static OutboxConnection open(OutboxRelay.ConnectionSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "2");
        // Forgetting may be lost in a crash: the facts are then sent again, and tallied when they are deleted again.
        properties.setProperty("options", "-c synchronous_commit=off");
        return new OutboxConnection(DriverManager.getConnection(settings.url(), properties));
    }

    Shards shards() throws SQLException {
        return new Shards(connection);
    }

    /** The topics to which this service has published, or is to publish now. */
    Set<String> topics() throws SQLException {
        Set<String> topics = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select topic from outbox_published union select topic from outbox");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                topics.add(row.getString(1));
            }
        }
        return topics;
    }

    /** The newest of these published facts that this database does not know; empty if the database is up to date. */
    Optional<Ahead> ahead(List<Published> tail) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AHEAD)) {
            Rows.of(select, tail)
                    .text(Published::topic)
                    .bigint(Published::position)
                    .uuid(Published::eventId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Ahead(row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    List<StoredFact> oldest(List<Integer> shards, int limit) throws SQLException {
        if (shards.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            Rows.of(select, shards).array("int2", shard -> shard);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                var batch = new ArrayList<StoredFact>();
                while (row.next()) {
                    batch.add(StoredFact.of(row));
                }
                return batch;
            }
        }
    }

    void forget(List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            Rows.of(delete, positions).bigint(position -> position);
            delete.executeUpdate();
        }
    }

    /** Makes a dead letter of a fact that Kafka refuses, stores the event about it, and empties the fact itself. */
    void bury(StoredFact fact, EventDeadLettered event, String source, String payload) throws SQLException {
        UUID told = Ids.next();
        EventType type = EventTypes.of(EventDeadLettered.class);
        try (PreparedStatement bury = connection.prepareStatement(BURY)) {
            bury.setLong(1, fact.position());
            bury.setObject(2, event.deadLetterId());
            bury.setString(3, source);
            bury.setString(4, RecordTooLargeException.class.getSimpleName());
            bury.setObject(5, told);
            bury.setLong(6, EventHeaders.hash(told));
            bury.setString(7, type.value());
            bury.setString(8, type.topic());
            bury.setString(9, event.subject());
            bury.setObject(10, event.key());
            bury.setShort(11, Outbox.shard(event.key()));
            bury.setString(12, payload);
            bury.setLong(13, fact.position());
            bury.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A fact of the log with a position beyond the last that the database has published. */
    record Ahead(String topic, long position, long published) {}
}
