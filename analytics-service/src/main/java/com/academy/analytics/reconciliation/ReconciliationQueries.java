package com.academy.analytics.reconciliation;

import com.academy.analytics.audit.Action;
import com.academy.analytics.audit.SubjectKind;
import com.academy.analytics.reconciliation.Publisher.PublishedFacts;
import com.academy.analytics.reconciliation.ReconciliationView.EnrollmentView;
import com.academy.analytics.reconciliation.ReconciliationView.GapView;
import com.academy.analytics.reconciliation.ReconciliationView.State;
import com.academy.analytics.reconciliation.ReconciliationView.TypeView;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares the publishers' tallies with those of our consumer, hour by hour. */
@Service
public class ReconciliationQueries {

    static final String PROJECTION = "analytics-service";

    /** Only the newest event of these counts, and the log is compacted. */
    private static final Set<String> STATES = Set.of("user.profile-changed.v1");

    /** Published on topics that this service does not consume. */
    private static final Set<String> NOT_HEARD =
            Set.of("event.dead-lettered.v1", "audit.recorded.v1", "personal-data.erased.v1");

    private static final int SHOWN = 100;

    private final List<Publisher> publishers;
    private final CompareEnrollments compareEnrollments;
    private final JdbcClient database;
    private final Transactions transaction;
    private final Audit audit;
    private final Clock clock;

    ReconciliationQueries(
            List<Publisher> publishers,
            CompareEnrollments compareEnrollments,
            JdbcClient database,
            Transactions transaction,
            Audit audit,
            Clock clock) {
        this.publishers = publishers;
        this.compareEnrollments = compareEnrollments;
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** The publishers are asked first, then our own tables: so what they have published has had time to arrive. */
    public ReconciliationView reconcile() {
        audit.record(AuditEntry.of(Action.RECONCILIATION_READ, AuditSubject.of(SubjectKind.RECONCILIATION)));
        Map<Hour, PublishedFacts> published = new HashMap<>();
        Set<String> silent = new HashSet<>();
        for (Publisher publisher : publishers) {
            try {
                publisher.facts().stream()
                        .filter(it -> !NOT_HEARD.contains(it.type()))
                        .forEach(it -> published.put(new Hour(it.source(), it.type(), it.hour()), it));
            } catch (UnavailableException down) {
                silent.add(publisher.source());
            }
        }
        Instant asOf = clock.instant();
        Map<Hour, Consumed> consumed = new HashMap<>();
        consumed().forEach(it -> consumed.put(new Hour(it.source(), it.type(), it.hour()), it));

        Map<Kind, Comparison> comparisons = new TreeMap<>(Kind.ORDER);
        Set<Hour> hours = new HashSet<>(published.keySet());
        hours.addAll(consumed.keySet());
        hours.forEach(hour -> comparisons
                .computeIfAbsent(new Kind(hour.source(), hour.type()), Comparison::new)
                .add(published.get(hour), consumed.get(hour)));

        List<TypeView> items = new ArrayList<>();
        comparisons.forEach((kind, comparison) -> items.add(comparison.view(silent.contains(kind.source()))));
        silent.stream()
                .filter(source -> comparisons.keySet().stream()
                        .noneMatch(it -> it.source().equals(source)))
                .sorted()
                .forEach(source ->
                        items.add(new TypeView(null, source, State.UNKNOWN, null, null, 0, 0, 0, 0, null, null, null)));
        List<EnrollmentView> enrollments = List.of();
        boolean compared = true;
        try {
            enrollments = compareEnrollments.differing();
        } catch (UnavailableException down) {
            compared = false;
        }
        long differences = items.stream()
                .map(TypeView::difference)
                .filter(Objects::nonNull)
                .mapToLong(it -> it)
                .sum();
        return new ReconciliationView(
                items,
                differences + enrollments.size(),
                silent.isEmpty() && compared,
                gaps(asOf),
                enrollments.stream().limit(SHOWN).toList(),
                asOf);
    }

    /** Facts missing since before that instant, although later ones of their stream have arrived. */
    List<GapView> gaps(Instant missingSince) {
        return asWorker(() -> database.sql("""
                        select source, subject, gap as sequence, missing_since, searches >= 3 as lost
                        from stream_progress cross join unnest(missing) as gap
                        where projection = :projection and missing_since is not null and missing_since < :before
                        order by missing_since, subject, gap limit :limit""")
                .param("projection", PROJECTION)
                .param("before", Timestamps.of(missingSince))
                .param("limit", SHOWN)
                .query(GapView.class)
                .list());
    }

    private List<Consumed> consumed() {
        return asWorker(() -> database.sql("""
                        select type, source, hour, sum(received)::bigint as received, sum(applied)::bigint as applied,
                               sum(duplicates)::bigint as duplicates, sum(dead_lettered)::bigint as dead_lettered,
                               bit_xor(applied_xor # dead_lettered_xor) as xor
                        from consumer_tally where projection = :projection group by type, source, hour""")
                .param("projection", PROJECTION)
                .query(Consumed.class)
                .list());
    }

    private <T> T asWorker(Supplier<T> work) {
        return Workers.run(Set.of(), () -> transaction.call(work));
    }

    private record Hour(String source, String type, Instant hour) {}

    private record Kind(String source, String type) {

        static final Comparator<Kind> ORDER = Comparator.comparing(Kind::source).thenComparing(Kind::type);
    }

    record Consumed(
            String type,
            String source,
            Instant hour,
            long received,
            long applied,
            long duplicates,
            long deadLettered,
            long xor) {}

    /** The hours of one kind of fact, added up; differences of one hour do not cancel those of another. */
    private static final class Comparison {

        private final Kind kind;
        private long written;
        private long published;
        private long received;
        private long applied;
        private long duplicates;
        private long deadLettered;
        private long superseded;
        private long difference;
        private boolean xorMatches = true;

        Comparison(Kind kind) {
            this.kind = kind;
        }

        void add(@Nullable PublishedFacts theirs, @Nullable Consumed ours) {
            long told = theirs == null ? 0 : theirs.writtenCount();
            long come = ours == null ? 0 : ours.applied() + ours.deadLettered();
            boolean same = (theirs == null ? 0 : theirs.writtenXor()) == (ours == null ? 0 : ours.xor());
            written += told;
            published += theirs == null ? 0 : theirs.publishedCount();
            if (ours != null) {
                received += ours.received();
                applied += ours.applied();
                duplicates += ours.duplicates();
                deadLettered += ours.deadLettered();
            }
            if (STATES.contains(kind.type()) && told > come) {
                superseded += told - come;
            } else {
                difference += same ? Math.abs(told - come) : Math.max(1, Math.abs(told - come));
                xorMatches &= same;
            }
        }

        TypeView view(boolean unknown) {
            State state = difference == 0 && xorMatches ? State.EQUAL : State.DIFFERENT;
            return new TypeView(
                    kind.type(),
                    kind.source(),
                    unknown ? State.UNKNOWN : state,
                    unknown ? null : written,
                    unknown ? null : published,
                    received,
                    applied,
                    duplicates,
                    deadLettered,
                    unknown ? null : superseded,
                    unknown ? null : difference,
                    unknown ? null : xorMatches);
        }
    }
}
