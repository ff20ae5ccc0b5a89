package com.academy.analytics.rawevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works on a day long ago, so that partitions of other tests are not concerned. */
class RawEventPartitionsIT extends AnalyticsServiceTest {

    private static final Instant MIDNIGHT = Instant.parse("2020-02-29T00:00:00Z");
    private static final RawEventRetention RETENTION = new RawEventRetention(Duration.ofHours(24), Duration.ofHours(2));

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transaction;

    @Test
    void makesHoursAheadAndDropsThemADayLater() {
        keepAt(MIDNIGHT);
        keepAt(MIDNIGHT);
        assertThat(partitions())
                .containsExactly("raw_event_20200229_00", "raw_event_20200229_01", "raw_event_20200229_02");
        UUID early = arrivesAt(MIDNIGHT.plusSeconds(10));
        UUID late = arrivesAt(MIDNIGHT.plus(Duration.ofHours(5)));
        assertThat(tableOf(early)).isEqualTo("raw_event_20200229_00");
        assertThat(tableOf(late)).as("not made in time").isEqualTo("raw_event_rest");

        keepAt(MIDNIGHT.plus(Duration.ofHours(26)));
        assertThat(partitions())
                .containsExactly(
                        "raw_event_20200229_02",
                        "raw_event_20200301_02",
                        "raw_event_20200301_03",
                        "raw_event_20200301_04");
        assertThat(tableOf(late)).isEqualTo("raw_event_rest");

        keepAt(MIDNIGHT.plus(Duration.ofHours(60)));
        assertThat(tableOf(late)).as("gone, too").isEmpty();
        keepAt(MIDNIGHT.plus(Duration.ofDays(30)));
        assertThat(partitions()).hasSize(3);
    }

    @Test
    void isLeftToOneInstanceAtATime() {
        Instant then = Instant.parse("2020-05-01T00:00:00Z");
        database.asWorker(Set.of(), holder -> {
            holder.sql("select pg_advisory_xact_lock(7411, 24)").query().listOfRows();
            keepAt(then);
            return null;
        });

        assertThat(partitions()).noneMatch(it -> it.startsWith("raw_event_202005"));
    }

    @Test
    void grantsNoAccessToAPartitionPastThePolicy() {
        keepAt(Instant.parse("2020-01-01T00:00:00Z")); // older than what the other tests keep, so they drop it

        List<String> granted =
                database.asAdministrator().sql("""
                        select c.relname || ' to ' || role.rolname
                        from pg_class c, pg_roles role
                        where c.relname like 'raw\\_event\\_%' and role.rolname like current_database() || '\\_w%'
                          and has_table_privilege(role.oid, c.oid, 'select, insert, update, delete')""").query(String.class).list();

        assertThat(granted).isEmpty();
    }

    private void keepAt(Instant now) {
        new KeepRawEventPartitions(sql, transaction, RETENTION, Clock.fixed(now, ZoneOffset.UTC)).keep();
    }

    private UUID arrivesAt(Instant now) {
        UUID id = Ids.next();
        var keep = new KeepRawEvents(template, Clock.fixed(now, ZoneOffset.UTC));
        Workers.run(
                Set.of(organization),
                () -> transaction.run(() -> keep.keep(List.of(
                        new RawEvent(id, "a.type.v1", "a-service", "a/1", 1, now, organization, 0, 0, "{\"a\":1}")))));
        return id;
    }

    private String tableOf(UUID event) {
        return database.asAdministrator()
                .sql("select tableoid::regclass::text from raw_event where event_id = ?")
                .param(event)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<String> partitions() {
        return database.asAdministrator()
                .sql("select relname::text from pg_class where relname like 'raw\\_event\\_2020%' order by 1")
                .query(String.class)
                .list();
    }
}
