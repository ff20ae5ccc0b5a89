package com.academy.platform.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a projection knows of its streams and positions, in three statements a batch. */
final class InboxTables {

    private static final String POSITIONS = """
            select topic, partition, next_offset from consumer_position
            where projection = ? and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
            order by topic, partition for update""";
    private static final String STREAMS = """
            select source, subject, through, missing from stream_progress
            where projection = ? and (source, subject) in (select * from unnest(?::text[], ?::text[]))""";
    private static final String ADVANCE = """
            with streams as (
                insert into stream_progress as known (projection, source, subject, through, missing, missing_since)
                select ?, source, subject, through, missing::bigint[], case when missing <> '{}' then now() end
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) as it (source, subject, through, missing)
                on conflict (projection, source, subject) do update
                set through = excluded.through, missing = excluded.missing,
                    missing_since = case when excluded.missing <> '{}'
                                         then coalesce(known.missing_since, excluded.missing_since) end
            ), positions as (
                insert into consumer_position (projection, topic, partition, next_offset)
                select ?, * from unnest(?::text[], ?::int[], ?::bigint[])
                on conflict (projection, topic, partition) do update set next_offset = excluded.next_offset
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

    /** Where to read on, for partitions that have been read before. */
    Map<TopicPartition, Long> positions(String projection) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        database.query(
                "select topic, partition, next_offset from consumer_position where projection = ?",
                row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                },
                projection);
        return positions;
    }

    /** Which of the facts are new. Locks the positions: of two consumers of a partition, the later sees what the first did. */
    Judged judge(EventSubscription subscription, List<ReceivedEvent> events) {
        var judged = new Judged();
        for (ReceivedEvent event : events) {
            judged.positions.merge(partition(event), event.offset() + 1, Math::max);
        }
        Map<TopicPartition, Long> stored = lockPositions(subscription.projection(), judged.positions.keySet());
        List<ReceivedEvent> unread = events.stream()
                .filter(event -> event.offset() >= stored.getOrDefault(partition(event), 0L))
                .toList();
        stored.forEach((partition, offset) -> judged.positions.merge(partition, offset, Math::max));
        judged.streams.putAll(streams(subscription.projection(), unread));
        for (ReceivedEvent event : unread) {
            boolean fresh = judged.admit(event, subscription.isState(event.type()));
            judged.tally(event).count(fresh, EventHeaders.hash(event.id()));
        }
        return judged;
    }

    Judged judgeAgain(EventSubscription subscription, ReceivedEvent event) {
        var judged = new Judged();
        judged.streams.putAll(streams(subscription.projection(), List.of(event)));
        judged.admit(event, subscription.isState(event.type()));
        return judged;
    }

    void advance(String projection, Judged judged) {
        List<Map.Entry<StreamKey, Stream>> streams = judged.streams.entrySet().stream()
                .filter(it -> it.getValue().isChanged())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        List<Map.Entry<TopicPartition, Long>> positions = judged.positions.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                        it -> it.getKey().topic() + "/" + it.getKey().partition()))
                .toList();
        List<Map.Entry<TallyKey, Tally>> tallies = judged.tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        database.update(ADVANCE, statement -> {
            var in = new Parameters(statement);
            in.text(projection);
            in.array("text", streams, it -> it.getKey().source());
            in.array("text", streams, it -> it.getKey().subject());
            in.array("int8", streams, it -> it.getValue().through());
            in.array("text", streams, it -> it.getValue().missing());
            in.text(projection);
            in.array("text", positions, it -> it.getKey().topic());
            in.array("int4", positions, it -> it.getKey().partition());
            in.array("int8", positions, Map.Entry::getValue);
            in.text(projection);
            in.array("text", tallies, it -> it.getKey().type());
            in.array("text", tallies, it -> it.getKey().source());
            in.array("timestamptz", tallies, it -> Timestamp.from(it.getKey().hour()));
            in.array("int4", tallies, it -> it.getKey().partition());
            in.array("int8", tallies, it -> it.getValue().received);
            in.array("int8", tallies, it -> it.getValue().applied);
            in.array("int8", tallies, it -> it.getValue().appliedXor);
            in.array("int8", tallies, it -> it.getValue().duplicates);
            in.array("int8", tallies, it -> it.getValue().deadLettered);
            in.array("int8", tallies, it -> it.getValue().deadLetteredXor);
        });
    }

    /** @return whether it was not buried before */
    boolean bury(
            String projection,
            UUID letter,
            ConsumerRecord<String, String> record,
            @Nullable ReceivedEvent event,
            String reason,
            Instant now) {
        var partition = new TopicPartition(record.topic(), record.partition());
        long stored = lockPositions(projection, java.util.Set.of(partition)).getOrDefault(partition, 0L);
        if (record.offset() < stored) {
            return false;
        }
        var judged = new Judged();
        judged.positions.put(partition, record.offset() + 1);
        if (event != null) {
            judged.streams.putAll(streams(projection, List.of(event)));
            judged.stream(event).await(event.sequence());
            judged.tally(event).bury(EventHeaders.hash(event.id()));
        }
        advance(projection, judged);
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
                        event == null ? null : Timestamp.from(event.time()),
                        storable(record.value()),
                        reason,
                        Timestamp.from(now))
                == 1;
    }

    boolean markReplayed(UUID letter, Instant now) {
        return database.update(
                        "update dead_letter set replayed_at = ? where dead_letter_id = ? and replayed_at is null",
                        Timestamp.from(now),
                        letter)
                == 1;
    }

    /** The counterpart of {@link #bury}: what was dead-lettered has been applied after all. */
    void resurrect(String projection, Judged judged, ReceivedEvent event) {
        judged.tally(event).resurrect(!judged.fresh.isEmpty(), EventHeaders.hash(event.id()));
        advance(projection, judged);
    }

    private Map<TopicPartition, Long> lockPositions(String projection, java.util.Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        database.query(
                POSITIONS,
                statement -> {
                    var in = new Parameters(statement);
                    in.text(projection);
                    in.array("text", List.copyOf(partitions), TopicPartition::topic);
                    in.array("int4", List.copyOf(partitions), TopicPartition::partition);
                },
                row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return positions;
    }

    private Map<StreamKey, Stream> streams(String projection, List<ReceivedEvent> events) {
        Map<StreamKey, Stream> streams = new HashMap<>();
        if (events.isEmpty()) {
            return streams;
        }
        List<StreamKey> keys = events.stream().map(StreamKey::of).distinct().toList();
        database.query(
                STREAMS,
                statement -> {
                    var in = new Parameters(statement);
                    in.text(projection);
                    in.array("text", keys, StreamKey::source);
                    in.array("text", keys, StreamKey::subject);
                },
                row -> {
                    streams.put(
                            new StreamKey(row.getString(1), row.getString(2)), new Stream(row.getLong(3), longs(row)));
                });
        return streams;
    }

    private static Long[] longs(ResultSet row) throws SQLException {
        Array array = row.getArray(4);
        return (Long[]) array.getArray();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "\uFFFD");
    }

    private static TopicPartition partition(ReceivedEvent event) {
        return new TopicPartition(event.topic(), event.partition());
    }

    /** What became of a batch. */
    static final class Judged {

        private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
        private final Map<StreamKey, Stream> streams = new HashMap<>();
        private final Map<TallyKey, Tally> tallies = new TreeMap<>();
        private final List<ReceivedEvent> fresh = new ArrayList<>();

        List<ReceivedEvent> fresh() {
            return fresh;
        }

        private boolean admit(ReceivedEvent event, boolean state) {
            Stream stream = stream(event);
            boolean isNew = state ? stream.supersede(event.sequence()) : stream.admit(event.sequence());
            if (isNew) {
                fresh.add(event);
            }
            return isNew;
        }

        private Stream stream(ReceivedEvent event) {
            return streams.computeIfAbsent(StreamKey.of(event), _ -> new Stream(0, new Long[0]));
        }

        private Tally tally(ReceivedEvent event) {
            return tallies.computeIfAbsent(TallyKey.of(event), _ -> new Tally());
        }
    }

    private record StreamKey(String source, String subject) implements Comparable<StreamKey> {

        static StreamKey of(ReceivedEvent event) {
            return new StreamKey(event.source(), event.subject());
        }

        @Override
        public int compareTo(StreamKey other) {
            return (source + " " + subject).compareTo(other.source + " " + other.subject);
        }
    }

    private record TallyKey(String type, String source, Instant hour, int partition) implements Comparable<TallyKey> {

        static TallyKey of(ReceivedEvent event) {
            return new TallyKey(
                    event.type(), event.source(), event.time().truncatedTo(ChronoUnit.HOURS), event.partition());
        }

        /** One order for all consumers, or two of them would lock each other out of the same tallies. */
        @Override
        public int compareTo(TallyKey other) {
            return (type + " " + source + " " + hour + " " + partition)
                    .compareTo(other.type + " " + other.source + " " + other.hour + " " + other.partition);
        }
    }

    private static final class Tally {

        private long received;
        private long applied;
        private long appliedXor;
        private long duplicates;
        private long deadLettered;
        private long deadLetteredXor;

        void count(boolean fresh, long hash) {
            received++;
            if (fresh) {
                applied++;
                appliedXor ^= hash;
            } else {
                duplicates++;
            }
        }

        void bury(long hash) {
            received++;
            deadLettered++;
            deadLetteredXor ^= hash;
        }

        void resurrect(boolean fresh, long hash) {
            deadLettered--;
            deadLetteredXor ^= hash;
            if (fresh) {
                applied++;
                appliedXor ^= hash;
            } else {
                duplicates++;
            }
        }
    }

    /** Sets parameters in order; arrays for {@code unnest}. */
    private static final class Parameters {

        private final PreparedStatement statement;
        private int index;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(++index, value);
        }

        <T> void array(String type, List<T> rows, java.util.function.Function<T, Object> column) throws SQLException {
            Connection connection = Objects.requireNonNull(statement.getConnection());
            statement.setArray(
                    ++index,
                    connection.createArrayOf(type, rows.stream().map(column).toArray()));
        }
    }
}
