package com.academy.platform.event.inbox;

import com.academy.platform.event.EventHeaders;
import com.academy.platform.jdbc.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a projection knows of its streams and positions, in three statements a batch. */
final class InboxTables {

    private static final String POSITIONS = """
            select topic, partition, next_offset, leader_epoch, topic_id from consumer_position
            where projection = ? and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
            order by topic, partition for update""";
    private static final String BEGIN = """
            insert into consumer_position (projection, topic, partition, next_offset)
            select ?, topic, partition, 0 from unnest(?::text[], ?::int[]) as new (topic, partition)
            order by topic, partition
            on conflict do nothing""";
    private static final String READ_ON = """
            insert into consumer_position as known (projection, topic, partition, next_offset, topic_id)
            select ?, topic, partition, 0, topic_id
            from unnest(?::text[], ?::int[], ?::uuid[]) as it (topic, partition, topic_id) order by topic, partition
            on conflict (projection, topic, partition) do update
            set topic_id = case when known.next_offset = 0 then excluded.topic_id
                                else coalesce(known.topic_id, excluded.topic_id) end
            returning topic, partition, next_offset, leader_epoch, topic_id""";
    private static final String GO_BACK = """
            update consumer_position set next_offset = ?, leader_epoch = ?
            where projection = ? and topic = ? and partition = ? and next_offset > ?""";
    private static final String STREAMS = """
            select source, subject, through, missing from stream_progress
            where projection = ? and (source, subject) in (select * from unnest(?::text[], ?::text[]))""";
    private static final String ADVANCE = """
            with streams as (
                insert into stream_progress as known (projection, source, subject, through, missing, missing_since,
                                                      missing_topic, missing_partition, missing_offset)
                select ?, source, subject, through, missing::bigint[], case when missing <> '{}' then now() end,
                       shown_topic, shown_partition, shown_offset
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                     as it (source, subject, through, missing, shown_topic, shown_partition, shown_offset)
                on conflict (projection, source, subject) do update
                set through = excluded.through, missing = excluded.missing,
                    missing_since = case when excluded.missing <> '{}'
                                         then coalesce(known.missing_since, excluded.missing_since) end,
                    missing_topic = coalesce(excluded.missing_topic, known.missing_topic),
                    missing_partition = coalesce(excluded.missing_partition, known.missing_partition),
                    missing_offset = coalesce(excluded.missing_offset, known.missing_offset),
                    searches = case when excluded.missing = '{}' or excluded.missing_topic is not null then 0
                                    else known.searches end,
                    searched_at = case when excluded.missing = '{}' or excluded.missing_topic is not null then null
                                       else known.searched_at end
            ), positions as (
                update consumer_position as known set next_offset = it.next_offset, leader_epoch = it.leader_epoch
                from unnest(?::text[], ?::int[], ?::bigint[], ?::int[]) as it (topic, partition, next_offset, leader_epoch)
                where known.projection = ? and known.topic = it.topic and known.partition = it.partition
            )
            insert into consumer_tally as tally (projection, type, source, hour, partition, received, applied,
                                                 applied_xor, duplicates, dead_lettered, dead_lettered_xor)
            select ?, * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::bigint[], ?::bigint[],
                                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (projection, type, source, hour, partition) do update
            set received = tally.received + excluded.received,
                applied = tally.applied + excluded.applied,
                applied_xor = tally.applied_xor # excluded.applied_xor,
                duplicates = tally.duplicates + excluded.duplicates,
                dead_lettered = tally.dead_lettered + excluded.dead_lettered,
                dead_lettered_xor = tally.dead_lettered_xor # excluded.dead_lettered_xor""";

    private final JdbcTemplate database;

    InboxTables(JdbcTemplate database) {
        this.database = database;
    }

    /** The positions to read from. A partition that was not read before gets its row, so that there is one to lock. */
    Map<TopicPartition, ConsumerPosition> positions(
            String projection, Collection<TopicPartition> partitions, Map<String, UUID> topicIds) {
        Map<TopicPartition, ConsumerPosition> positions = new HashMap<>();
        List<TopicPartition> asked = List.copyOf(partitions);
        database.query(
                READ_ON,
                statement -> {
                    statement.setString(1, projection);
                    Rows.of(statement, 1, asked)
                            .text(TopicPartition::topic)
                            .integer(TopicPartition::partition)
                            .uuid(it -> topicIds.get(it.topic()));
                },
                row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), position(row));
                });
        return positions;
    }

    /** To where a log that lost its end is still the one that was read. */
    void goBack(String projection, Map<TopicPartition, OffsetAndMetadata> places) {
        places.forEach((partition, place) -> database.update(
                GO_BACK,
                place.offset(),
                place.leaderEpoch().orElse(null),
                projection,
                partition.topic(),
                partition.partition(),
                place.offset()));
    }

    /**
     * Which of the facts are new. Locks the positions: of two consumers of a partition, the later sees what the first
     * did.
     *
     * @param committed null for facts outside their batch: they do not move the position, and the lock of their
     *     partition blocks the live consumer meanwhile
     * @throws PositionMovedException if a stored position is not the one that the facts were read from
     */
    Judged judge(
            EventSubscription subscription,
            List<ReceivedEvent> events,
            @Nullable Map<TopicPartition, Long> committed,
            Map<TopicPartition, ConsumerPosition> reached) {
        Judged judged = begin(subscription.projection(), events, committed, reached);
        for (ReceivedEvent event : events) {
            boolean isNew = judged.admit(event, subscription.isState(event.type()));
            if (isNew && event.withheld()) {
                judged.tally(event).bury(EventHeaders.hash(event.id()));
            } else {
                judged.tally(event).count(isNew, EventHeaders.hash(event.id()));
            }
        }
        return judged;
    }

    /** The judgement of a batch of one fact that becomes a dead letter: it stays missing until it is replayed. */
    Judged judgeBuried(
            String projection,
            @Nullable ReceivedEvent event,
            @Nullable Map<TopicPartition, Long> committed,
            Map<TopicPartition, ConsumerPosition> reached) {
        Judged judged = begin(projection, event == null ? List.of() : List.of(event), committed, reached);
        if (event != null) {
            judged.await(event);
        }
        return judged;
    }

    Judged judgeAgain(EventSubscription subscription, ReceivedEvent event) {
        Judged judged = begin(
                subscription.projection(),
                List.of(event),
                null,
                Map.of(partition(event), new ConsumerPosition(event.offset() + 1, null, null)));
        judged.admit(event, subscription.isState(event.type()));
        return judged;
    }

    private Judged begin(
            String projection,
            List<ReceivedEvent> events,
            @Nullable Map<TopicPartition, Long> committed,
            Map<TopicPartition, ConsumerPosition> reached) {
        Map<TopicPartition, ConsumerPosition> stored = lockPositions(projection, reached.keySet());
        var judged = new Judged();
        if (committed != null) {
            stored.forEach((partition, position) -> {
                Long expected = committed.get(partition);
                if (expected == null || position.nextOffset() != expected) {
                    throw new PositionMovedException(projection, partition, position.nextOffset(), expected);
                }
            });
            judged.positions.putAll(reached);
        }
        judged.streams.putAll(streams(projection, events));
        return judged;
    }

    void advance(String projection, Judged judged) {
        List<Map.Entry<Judged.StreamKey, Stream>> streams = judged.streams.entrySet().stream()
                .filter(it -> it.getValue().isChanged())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        List<Map.Entry<TopicPartition, ConsumerPosition>> positions = judged.positions.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                        it -> it.getKey().topic() + "/" + it.getKey().partition()))
                .toList();
        List<Map.Entry<Judged.TallyKey, Judged.Tally>> tallies = judged.tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        database.update(ADVANCE, statement -> {
            statement.setString(1, projection);
            Rows.of(statement, 1, streams)
                    .text(it -> it.getKey().source())
                    .text(it -> it.getKey().subject())
                    .bigint(it -> it.getValue().through())
                    .text(it -> it.getValue().missing())
                    .text(it -> judged.gapShownBy(it.getKey(), ReceivedEvent::topic))
                    .integer(it -> judged.gapShownBy(it.getKey(), ReceivedEvent::partition))
                    .array("int8", it -> judged.gapShownBy(it.getKey(), ReceivedEvent::offset))
                    .then(positions)
                    .text(it -> it.getKey().topic())
                    .integer(it -> it.getKey().partition())
                    .bigint(it -> it.getValue().nextOffset())
                    .integer(it -> it.getValue().leaderEpoch());
            statement.setString(13, projection);
            statement.setString(14, projection);
            Rows.of(statement, 14, tallies)
                    .text(it -> it.getKey().type())
                    .text(it -> it.getKey().source())
                    .instant(it -> it.getKey().hour())
                    .integer(it -> it.getKey().partition())
                    .bigint(it -> it.getValue().received)
                    .bigint(it -> it.getValue().applied)
                    .bigint(it -> it.getValue().appliedXor)
                    .bigint(it -> it.getValue().duplicates)
                    .bigint(it -> it.getValue().deadLettered)
                    .bigint(it -> it.getValue().deadLetteredXor);
        });
    }

    /** Counts a dead letter as applied. */
    void resurrect(String projection, Judged judged, ReceivedEvent event) {
        judged.tally(event).resurrect(!judged.fresh.isEmpty(), EventHeaders.hash(event.id()));
        advance(projection, judged);
    }

    private Map<TopicPartition, ConsumerPosition> lockPositions(String projection, Set<TopicPartition> partitions) {
        Map<TopicPartition, ConsumerPosition> positions = lockThoseThereAre(projection, partitions);
        if (positions.size() < partitions.size()) {
            // Without a row there is no lock, and two owners of a partition would both apply its first batch.
            List<TopicPartition> all = List.copyOf(partitions);
            database.update(BEGIN, statement -> {
                statement.setString(1, projection);
                Rows.of(statement, 1, all).text(TopicPartition::topic).integer(TopicPartition::partition);
            });
            positions = lockThoseThereAre(projection, partitions);
        }
        return positions;
    }

    private Map<TopicPartition, ConsumerPosition> lockThoseThereAre(String projection, Set<TopicPartition> partitions) {
        Map<TopicPartition, ConsumerPosition> positions = new HashMap<>();
        List<TopicPartition> all = List.copyOf(partitions);
        database.query(
                POSITIONS,
                statement -> {
                    statement.setString(1, projection);
                    Rows.of(statement, 1, all).text(TopicPartition::topic).integer(TopicPartition::partition);
                },
                row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), position(row));
                });
        return positions;
    }

    private static ConsumerPosition position(ResultSet row) throws SQLException {
        return new ConsumerPosition(row.getLong(3), row.getObject(4, Integer.class), row.getObject(5, UUID.class));
    }

    private Map<Judged.StreamKey, Stream> streams(String projection, List<ReceivedEvent> events) {
        Map<Judged.StreamKey, Stream> streams = new HashMap<>();
        if (events.isEmpty()) {
            return streams;
        }
        List<Judged.StreamKey> keys =
                events.stream().map(Judged.StreamKey::of).distinct().toList();
        database.query(
                STREAMS,
                statement -> {
                    statement.setString(1, projection);
                    Rows.of(statement, 1, keys).text(Judged.StreamKey::source).text(Judged.StreamKey::subject);
                },
                row -> {
                    streams.put(
                            new Judged.StreamKey(row.getString(1), row.getString(2)),
                            new Stream(row.getLong(3), longs(row)));
                });
        return streams;
    }

    static Long[] longs(ResultSet row) throws SQLException {
        Array array = row.getArray(4);
        return (Long[]) array.getArray();
    }

    private static TopicPartition partition(ReceivedEvent event) {
        return new TopicPartition(event.topic(), event.partition());
    }
}
