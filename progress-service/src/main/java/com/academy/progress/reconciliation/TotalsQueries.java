package com.academy.progress.reconciliation;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts from the records if the outline has changed since an enrolment was last counted. */
@Service
public class TotalsQueries {

    private static final String TOTALS = """
            with outline as (
                select c.organization_id, c.course_id, o.version, o.modules,
                       (select count(*)::int from jsonb_array_elements(o.modules) as module
                        where (module->>'required')::boolean) as required
                from course c join course_outline o
                    on o.organization_id = c.organization_id and o.course_id = c.course_id
                       and o.version = c.outline_version
            ), counted as (
                select e.*, o.modules, o.required,
                       o.version is null or e.outline_version >= o.version as is_current
                from enrollment e left join outline o using (organization_id, course_id)
            ), totals as (
                select c.enrollment_id, c.sequence,
                       case when is_current then c.completed when c.version = 0 then 0
                            else (select count(*)::int
                                  from progress_record r
                                  join jsonb_array_elements(c.modules) as module
                                      on (module->>'moduleId')::uuid = r.module_id
                                  where r.organization_id = c.organization_id and r.enrollment_id = c.enrollment_id
                                    and r.completed_at is not null and (module->>'required')::boolean) end as completed,
                       case when is_current then c.total else c.required end as total
                from counted c
            )
            """;

    private static final String DIGEST = TOTALS + """
            select get_byte(uuid_send(enrollment_id), 15) as bucket, count(*) as enrollments,
                   bit_xor(('x' || left(md5(concat_ws('/', enrollment_id, sequence, completed, total)), 16))::bit(64)::bigint)
                       as xor
            from totals group by 1 order by 1""";

    private static final String IN_BUCKETS = TOTALS + """
            select enrollment_id, sequence, completed, total from totals
            where get_byte(uuid_send(enrollment_id), 15) in (:buckets) order by enrollment_id""";

    private final JdbcClient database;
    private final Transactions transaction;

    TotalsQueries(JdbcClient database, Transactions transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public TotalsDigest digest() {
        Set<UUID> organizations = organizations();
        return new TotalsDigest(
                organizations,
                as(
                        organizations,
                        () -> database.sql(DIGEST)
                                .query(TotalsDigest.Bucket.class)
                                .list()));
    }

    public List<EnrollmentTotals> in(Set<Integer> buckets) {
        return as(
                organizations(),
                () -> database.sql(IN_BUCKETS)
                        .param("buckets", buckets)
                        .query(EnrollmentTotals.class)
                        .list());
    }

    private Set<UUID> organizations() {
        return as(
                Set.of(),
                () -> database.sql("select distinct organization_id from course")
                        .query(UUID.class)
                        .set());
    }

    private <T> T as(Set<UUID> organizations, Supplier<T> query) {
        return Workers.run(organizations, () -> transaction.call(query));
    }
}
