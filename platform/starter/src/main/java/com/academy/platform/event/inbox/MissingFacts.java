package com.academy.platform.event.inbox;

import com.academy.platform.jdbc.Rows;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The gaps in the streams of a projection, and how often the log was searched for the facts that are missing. */
final class MissingFacts {

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

    MissingFacts(JdbcTemplate database) {
        this.database = database;
    }

    /** Streams whose missing facts are to be searched for; for ten seconds no other instance gets them. */
    List<Gap> due(String projection) {
        return database.query(
                DUE,
                (row, _) -> new Gap(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        List.of(InboxTables.longs(row)),
                        row.getString(3) == null ? null : new TopicPartition(row.getString(3), row.getInt(5)),
                        row.getLong(6),
                        row.getInt(7)),
                projection,
                projection);
    }

    void searched(String projection, List<Gap> gaps) {
        database.update(SEARCHED, statement -> {
            Rows.of(statement, gaps).text(Gap::source).text(Gap::subject).integer(Gap::searches);
            statement.setString(4, projection);
        });
    }

    /**
     * A stream that misses facts.
     *
     * @param shownIn the partition of the fact that showed the newest gap; null if that was not stored
     * @param searches how often the log has been searched for them
     */
    record Gap(
            String source,
            String subject,
            List<Long> missing,
            @Nullable TopicPartition shownIn,
            long shownAt,
            int searches) {}
}
