package com.academy.platform.event.outbox;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.ForServices;
import com.academy.platform.tenancy.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service has written and published, for whoever reconciles. */
@RestController
@RequestMapping("/internal/facts")
@ForServices
class FactsController {

    private final JdbcClient database;
    private final Transactions transaction;
    private final String source;

    FactsController(JdbcClient database, Transactions transaction, String source) {
        this.database = database;
        this.transaction = transaction;
        this.source = source;
    }

    /**
     * Show how many facts this service has written and published.
     *
     * <p>For other services: reconciliation compares these numbers with the facts received. Written are the facts that
     * were published and those that still wait; both are read in one snapshot, so that each fact is counted once. An
     * hour of a type without facts has no item.
     */
    @GetMapping
    Facts facts() {
        return Workers.run(
                Set.of(),
                () -> transaction.call(() -> new Facts(database.sql("""
                        select type, :source as source, hour, sum(pending + published)::bigint as written_count,
                               bit_xor(xor) as written_xor, sum(published)::bigint as published_count,
                               bit_xor(published_xor) as published_xor
                        from (select type, hour, count as published, 0 as pending, xor, xor as published_xor
                              from outbox_tally
                              union all
                              select type, date_trunc('hour', occurred_at, 'UTC'), 0, count(*), bit_xor(id_hash), 0
                              from outbox group by 1, 2) as fact
                        group by type, hour order by type, hour""")
                        .param("source", source)
                        .query(Tally.class)
                        .list())));
    }

    /**
     * How many facts a service has written and published.
     *
     * @param items one for each type and hour, ordered by type, then by hour
     */
    record Facts(List<Tally> items) {}

    /**
     * The facts of one type that occurred in one hour.
     *
     * @param type type of the facts. Example: student.enrolled.v1
     * @param source name of the service that wrote the facts. Example: course-service
     * @param hour start of the hour, in UTC
     * @param writtenCount how many facts were written: published ones and those that still wait
     * @param writtenXor XOR of the 64-bit hashes of the written facts' ids
     * @param publishedCount how many facts were published to their topic
     * @param publishedXor XOR of the 64-bit hashes of the published facts' ids
     */
    record Tally(
            String type,
            String source,
            Instant hour,
            long writtenCount,
            long writtenXor,
            long publishedCount,
            long publishedXor) {}
}
