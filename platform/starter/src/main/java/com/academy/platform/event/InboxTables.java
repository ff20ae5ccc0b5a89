package com.academy.platform.event;

import com.academy.platform.jdbc.Timestamps;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private static final String DUE = """
            with due as (
                select source, subject from stream_progress as stream
                where projection = ? and missing_since < now() - interval '5 seconds' and searches < 3
                  and (searched_at is null or searched_at < now() - interval '10 seconds')
                  and exists (select from unnest(missing) as gap where not exists (%1$s))
                order by missing_since limit 1000 for update skip locked
            )
            update stream_progress as stream set searched_at = now()
            from due where stream.projection = ? and stream.source = due.source and stream.subject = due.subject
            returning stream.source, stream.subject, stream.missing_topic,
                      array(select gap from unnest(stream.missing) as gap where not exists (%1$s)),
                      stream.missing_partition, stream.missing_offset, stream.searches""".formatted("""
                        select from dead_letter as letter
                        where letter.projection = stream.projection and letter.source = stream.source
                          and letter.subject = stream.subject and letter.sequence = gap
                          and letter.replayed_at is null""");
    private static final String SEARCHED = """
            update stream_progress as stream set searches = it.searches + 1
            from (select source, subject, searches from unnest(?::text[], ?::text[], ?::int[])
                      as it (source, subject, searches)) as it
            where stream.projection = ? and stream.source = it.source and stream.subject = it.subject
              and stream.searches = it.searches and stream.missing_since is not null""";

    private final JdbcTemplate database;

    InboxTables(JdbcTemplate database) {
        this.database = database;
    }

    /** Where to read on. A partition that was not read before gets its row, so that there is one to lock. */
    Map<TopicPartition, ConsumerPosition> positions(
            String projection, Collection<TopicPartition> partitions, Map<String, UUID> topicIds) {
        Map<TopicPartition, ConsumerPosition> positions = new HashMap<>();
        List<TopicPartition> asked = List.copyOf(partitions);
        database.query(
                READ_ON,
                statement -> {
                    var in = new Parameters(statement);
                    in.text(projection);
                    in.array("text", asked, TopicPartition::topic);
                    in.array("int4", asked, TopicPartition::partition);
                    in.array("uuid", asked, it -> topicIds.get(it.topic()));
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
     * @param committed null for facts that come outside their batch: they move no position, and the lock of their
     *     partition keeps the live consumer out meanwhile
     * @throws PositionMovedException when a stored position is not the one that the facts were read from
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

    /** What a batch of one comes to that is stepped over: it stays missing until it is replayed. */
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

    /** Streams whose missing facts are to be searched for; for ten seconds no other instance gets them. */
    List<Gap> due(String projection) {
        return database.query(
                DUE,
                (row, _) -> new Gap(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        List.of(longs(row)),
                        row.getString(3) == null ? null : new TopicPartition(row.getString(3), row.getInt(5)),
                        row.getLong(6),
                        row.getInt(7)),
                projection,
                projection);
    }

    void searched(String projection, List<Gap> gaps) {
        database.update(SEARCHED, statement -> {
            var in = new Parameters(statement);
            in.array("text", gaps, Gap::source);
            in.array("text", gaps, Gap::subject);
            in.array("int4", gaps, Gap::searches);
            in.text(projection);
        });
    }

    /**
     * A stream that misses facts.
     *
     * @param shownIn where the fact came by which the newest of them was missed; null where that was not kept
     * @param searches how often the log has been searched for them
     */
    record Gap(
            String source,
            String subject,
            List<Long> missing,
            @Nullable TopicPartition shownIn,
            long shownAt,
            int searches) {}

    void advance(String projection, Judged judged) {
        List<Map.Entry<StreamKey, Stream>> streams = judged.streams.entrySet().stream()
                .filter(it -> it.getValue().isChanged())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        List<Map.Entry<TopicPartition, ConsumerPosition>> positions = judged.positions.entrySet().stream()
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
            in.array("text", streams, it -> judged.gapShownBy(it.getKey(), ReceivedEvent::topic));
            in.array("int4", streams, it -> judged.gapShownBy(it.getKey(), ReceivedEvent::partition));
            in.array("int8", streams, it -> judged.gapShownBy(it.getKey(), ReceivedEvent::offset));
            in.array("text", positions, it -> it.getKey().topic());
            in.array("int4", positions, it -> it.getKey().partition());
            in.array("int8", positions, it -> it.getValue().nextOffset());
            in.array("int4", positions, it -> it.getValue().leaderEpoch());
            in.text(projection);
            in.text(projection);
            in.array("text", tallies, it -> it.getKey().type());
            in.array("text", tallies, it -> it.getKey().source());
            in.array("timestamptz", tallies, it -> Timestamps.of(it.getKey().hour()));
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

    /** The counterpart of {@link #bury}: what was dead-lettered has been applied after all. */
    void resurrect(String projection, Judged judged, ReceivedEvent event) {
        judged.tally(event).resurrect(!judged.fresh.isEmpty(), EventHeaders.hash(event.id()));
        advance(projection, judged);
    }

    private Map<TopicPartition, ConsumerPosition> lockPositions(String projection, Set<TopicPartition> partitions) {
        Map<TopicPartition, ConsumerPosition> positions = lockThoseThereAre(projection, partitions);
        if (positions.size() < partitions.size()) {
            // Where there is no row there is no lock, and two owners of a partition would both apply its first batch.
            List<TopicPartition> all = List.copyOf(partitions);
            database.update(BEGIN, statement -> {
                var in = new Parameters(statement);
                in.text(projection);
                in.array("text", all, TopicPartition::topic);
                in.array("int4", all, TopicPartition::partition);
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
                    var in = new Parameters(statement);
                    in.text(projection);
                    in.array("text", all, TopicPartition::topic);
                    in.array("int4", all, TopicPartition::partition);
                },
                row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), position(row));
                });
        return positions;
    }

    private static ConsumerPosition position(ResultSet row) throws SQLException {
        return new ConsumerPosition(row.getLong(3), row.getObject(4, Integer.class), row.getObject(5, UUID.class));
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

        private final Map<TopicPartition, ConsumerPosition> positions = new HashMap<>();
        private final Map<StreamKey, Stream> streams = new HashMap<>();
        private final Map<TallyKey, Tally> tallies = new TreeMap<>();
        private final Map<StreamKey, ReceivedEvent> gapShownBy = new HashMap<>();
        private final List<ReceivedEvent> fresh = new ArrayList<>();

        List<ReceivedEvent> fresh() {
            return fresh;
        }

        private boolean admit(ReceivedEvent event, boolean state) {
            Stream stream = stream(event);
            boolean isNew = state ? stream.supersede(event.sequence()) : stream.admit(event.sequence());
            noteGap(stream, event);
            if (isNew && !event.withheld()) {
                fresh.add(event);
            }
            return isNew;
        }

        private void await(ReceivedEvent event) {
            Stream stream = stream(event);
            stream.await(event.sequence());
            noteGap(stream, event);
        }

        private void noteGap(Stream stream, ReceivedEvent event) {
            if (stream.takeGapShown()) {
                gapShownBy.put(StreamKey.of(event), event);
            }
        }

        private <T> @Nullable T gapShownBy(StreamKey stream, Function<ReceivedEvent, T> property) {
            ReceivedEvent event = gapShownBy.get(stream);
            return event == null ? null : property.apply(event);
        }

        /** @param isNew whether it was not a dead letter before */
        void bury(ReceivedEvent event, boolean isNew) {
            if (isNew) {
                tally(event).bury(EventHeaders.hash(event.id()));
            } else {
                tally(event).count(false, 0);
            }
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

        <T> void array(String type, List<T> rows, Function<T, @Nullable Object> column) throws SQLException {
            Connection connection = Objects.requireNonNull(statement.getConnection());
            statement.setArray(
                    ++index,
                    connection.createArrayOf(type, rows.stream().map(column).toArray()));
        }
    }
}
