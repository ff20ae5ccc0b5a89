package com.academy.analytics.rawevent;

import com.academy.platform.jdbc.Rows;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class KeepRawEvents {

    private static final String INSERT = """
            insert into raw_event (event_id, type, source, subject, sequence, occurred_at, organization_id, partition,
                                   record_offset, payload, received_at)
            select it.*, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::int[],
                        ?::bigint[], ?::text[]) as it""";

    private final JdbcTemplate database;
    private final Clock clock;

    KeepRawEvents(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public void keep(List<RawEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        OffsetDateTime now = Timestamps.of(clock.instant());
        database.update(INSERT, statement -> {
            statement.setObject(1, now);
            Rows.of(statement, 1, events)
                    .uuid(RawEvent::id)
                    .text(RawEvent::type)
                    .text(RawEvent::source)
                    .text(RawEvent::subject)
                    .bigint(RawEvent::sequence)
                    .instant(RawEvent::occurredAt)
                    .uuid(RawEvent::organizationId)
                    .integer(RawEvent::partition)
                    .bigint(RawEvent::offset)
                    .text(RawEvent::payload);
        });
    }
}
