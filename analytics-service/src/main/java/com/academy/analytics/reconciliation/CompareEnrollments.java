package com.academy.analytics.reconciliation;

import com.academy.analytics.reconciliation.LearningRecords.Bucket;
import com.academy.analytics.reconciliation.LearningRecords.Digest;
import com.academy.analytics.reconciliation.ReconciliationView.EnrollmentView;
import com.academy.analytics.reconciliation.ReconciliationView.Totals;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Compares each enrolment's (sequence, completed, total) here with the learning record's own. Tallies show that a fact
 * is lost; this shows whose, even if it was the last of its stream, and finds a wrong row although all facts arrived.
 */
@Service
class CompareEnrollments {

    /** The most that one request may ask for; differences in further buckets show once these are corrected. */
    private static final int BUCKETS = 32;

    private static final String TOTALS = """
            with totals as (
                select p.enrollment_id, coalesce(s.through, 0) as sequence, p.completed, p.total
                from course_progress p left join stream_progress s
                    on s.projection = :projection and s.source = 'progress-service'
                       and s.subject = 'enrollment/' || p.enrollment_id
            )
            """;

    private static final String DIGEST = TOTALS + """
            select get_byte(uuid_send(enrollment_id), 15) as bucket, count(*) as enrollments,
                   bit_xor(('x' || left(md5(concat_ws('/', enrollment_id, sequence, completed, total)), 16))::bit(64)::bigint)
                       as xor
            from totals group by 1""";

    private static final String IN_BUCKETS = TOTALS + """
            select enrollment_id, sequence, completed, total from totals
            where get_byte(uuid_send(enrollment_id), 15) in (:buckets)""";

    private final LearningRecords records;
    private final JdbcClient database;
    private final Transactions transaction;

    CompareEnrollments(LearningRecords records, JdbcClient database, Transactions transaction) {
        this.records = records;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * The enrolments that differ, including those with facts that have not arrived yet.
     *
     * @throws com.academy.platform.error.UnavailableException when the records cannot be read
     */
    List<EnrollmentView> differing() {
        Digest theirs = records.digest();
        Set<Integer> buckets = differing(theirs.buckets(), digest(theirs.organizations()));
        if (buckets.isEmpty()) {
            return List.of();
        }
        Map<UUID, Totals> recorded = records.in(buckets);
        Map<UUID, Totals> projected = in(buckets, theirs.organizations());
        Set<UUID> enrollments = new TreeSet<>(recorded.keySet());
        enrollments.addAll(projected.keySet());
        List<EnrollmentView> differing = new ArrayList<>();
        for (UUID enrollment : enrollments) {
            Totals record = recorded.get(enrollment);
            Totals projection = projected.get(enrollment);
            if (!Objects.equals(record, projection)) {
                differing.add(new EnrollmentView(enrollment, record, projection));
            }
        }
        return differing;
    }

    private static Set<Integer> differing(List<Bucket> theirs, List<Bucket> ours) {
        Set<Bucket> either = new HashSet<>(theirs);
        either.addAll(ours);
        either.removeIf(bucket -> theirs.contains(bucket) && ours.contains(bucket));
        return either.stream()
                .map(Bucket::bucket)
                .sorted()
                .distinct()
                .limit(BUCKETS)
                .collect(Collectors.toSet());
    }

    private List<Bucket> digest(Set<UUID> organizations) {
        return as(
                organizations,
                () -> database.sql(DIGEST)
                        .param("projection", ReconciliationQueries.PROJECTION)
                        .query(Bucket.class)
                        .list());
    }

    private Map<UUID, Totals> in(Set<Integer> buckets, Set<UUID> organizations) {
        return as(organizations, () -> {
            Map<UUID, Totals> totals = new HashMap<>();
            database.sql(IN_BUCKETS)
                    .param("projection", ReconciliationQueries.PROJECTION)
                    .param("buckets", buckets)
                    .query(row -> {
                        totals.put(
                                row.getObject(1, UUID.class), new Totals(row.getLong(2), row.getInt(3), row.getInt(4)));
                    });
            return totals;
        });
    }

    private <T> T as(Set<UUID> organizations, Supplier<T> query) {
        return Workers.run(organizations, () -> transaction.call(query));
    }
}
