package com.academy.analytics.courseprogress;

import com.academy.platform.jdbc.Rows;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Completions, and what is counted from them, a handful of statements for any number of rows. */
@Component
class ProgressRows {

    private static final String COMPLETIONS = """
            with fact as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::int[])
                    as it (organization_id, enrollment_id, module_id, user_id, course_id, completed_at, partition)
            ), added as (
                insert into module_completion (organization_id, enrollment_id, module_id, user_id, course_id,
                                               completed_at)
                select organization_id, enrollment_id, module_id, user_id, course_id, completed_at from fact
                order by organization_id, enrollment_id, module_id
                on conflict (organization_id, enrollment_id, module_id) do nothing
                returning organization_id, enrollment_id, module_id
            )
            insert into module_counter as known (organization_id, course_id, module_id, day, partition, completions)
            select organization_id, course_id, module_id, (completed_at at time zone 'UTC')::date, partition, count(*)
            from added join fact using (organization_id, enrollment_id, module_id)
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (organization_id, course_id, module_id, day, partition) do update
            set completions = known.completions + excluded.completions""";

    /**
     * One statement for all that follows from it: each part takes what the row was and what it became, so sums move by
     * exactly the difference, also when two consumers touch one row.
     */
    private static final String PROGRESS = """
            with said as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[],
                                     ?::timestamptz[], ?::bigint[], ?::int[], ?::int[], ?::int[], ?::timestamptz[],
                                     ?::timestamptz[], ?::int[])
                    as it (organization_id, enrollment_id, user_id, course_id, status, enrollment_sequence,
                           enrolled_at, sequence, outline_version, completed, total, last_activity_at,
                           course_completed_at, partition)
            ), fact as (
                select * from said
                union all -- a new outline changes what counts for these
                select p.organization_id, p.enrollment_id, p.user_id, p.course_id, null, 0,
                       null, 0, 0, 0, 0, null, null, behind.partition
                from unnest(?::uuid[], ?::uuid[], ?::int[]) as behind (organization_id, enrollment_id, partition)
                join course_progress p using (organization_id, enrollment_id)
                where (p.organization_id, p.enrollment_id) not in (select organization_id, enrollment_id from said)
            ), candidate as (
                select fact.*,
                       greatest(fact.outline_version, coalesce(course.outline_version, 0)) as counted_version,
                       case when course.outline_version > fact.outline_version then recount.completed
                            else fact.completed end as counted_completed,
                       case when course.outline_version > fact.outline_version then course.required_modules
                            else fact.total end as counted_total
                from fact
                left join course using (organization_id, course_id)
                left join lateral (
                    select count(*)::int as completed
                    from outline_module module
                    join module_completion done
                        on done.organization_id = fact.organization_id and done.enrollment_id = fact.enrollment_id
                           and done.module_id = module.module_id
                    where course.outline_version > fact.outline_version -- else nothing is read at all
                      and module.organization_id = fact.organization_id and module.course_id = fact.course_id
                      and module.version = course.outline_version and module.required
                ) recount on true
            ), changed as (
                insert into course_progress as known (
                    organization_id, enrollment_id, user_id, course_id, status, enrollment_sequence, enrolled_at,
                    outline_version, completed, total, sequence, last_activity_at, course_completed_at)
                select organization_id, enrollment_id, user_id, course_id, coalesce(status, 'ACTIVE'),
                       enrollment_sequence, enrolled_at, counted_version, counted_completed, counted_total, sequence,
                       last_activity_at, course_completed_at
                from candidate order by organization_id, enrollment_id
                on conflict (organization_id, enrollment_id) do update
                set status = case when excluded.enrollment_sequence > known.enrollment_sequence
                                  then excluded.status else known.status end,
                    enrollment_sequence = greatest(known.enrollment_sequence, excluded.enrollment_sequence),
                    enrolled_at = least(known.enrolled_at, excluded.enrolled_at),
                    outline_version = greatest(known.outline_version, excluded.outline_version),
                    -- within a version completion only grows; a newer version starts from its own count
                    completed = case when excluded.outline_version > known.outline_version then excluded.completed
                                     when excluded.outline_version = known.outline_version
                                     then greatest(known.completed, excluded.completed)
                                     else known.completed end,
                    total = case when excluded.outline_version >= known.outline_version then excluded.total
                                 else known.total end,
                    sequence = greatest(known.sequence, excluded.sequence),
                    last_activity_at = greatest(known.last_activity_at, excluded.last_activity_at),
                    course_completed_at = least(known.course_completed_at, excluded.course_completed_at)
                returning new.organization_id, new.enrollment_id, new.user_id, new.course_id,
                    new.enrolled_at, old.enrolled_at as was_enrolled_at,
                    new.course_completed_at, old.course_completed_at as was_completed_at,
                    (new.%1$s)::int as counts, coalesce((old.%1$s)::int, 0) as counted,
                    new.completed, new.total, coalesce(old.completed, 0) as was_completed,
                    coalesce(old.total, 0) as was_total
            ), overall as (
                insert into overall_progress as known (organization_id, user_id, enrolled, completed, total, revision)
                select organization_id, user_id, sum(counts - counted),
                       sum(counts * completed - counted * was_completed), sum(counts * total - counted * was_total), 1
                from changed group by 1, 2 order by 1, 2
                on conflict (organization_id, user_id) do update
                set enrolled = known.enrolled + excluded.enrolled, completed = known.completed + excluded.completed,
                    total = known.total + excluded.total, revision = known.revision + 1
            ), moved as (
                select organization_id, course_id, partition, (at at time zone 'UTC')::date as day,
                       sum(enrollments) as enrollments, sum(completions) as completions
                from changed join fact using (organization_id, enrollment_id, course_id)
                cross join lateral (values
                    (changed.enrolled_at, was_enrolled_at, 1, 1, 0), (was_enrolled_at, changed.enrolled_at, -1, -1, 0),
                    (changed.course_completed_at, was_completed_at, 1, 0, 1),
                    (was_completed_at, changed.course_completed_at, -1, 0, -1)
                ) as move (at, other, sign, enrollments, completions)
                where at is distinct from other and at is not null
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
            ), counted as (
                insert into course_counter as known (organization_id, course_id, day, partition, enrollments,
                                                     completions)
                select organization_id, course_id, day, partition, enrollments, completions from moved
                on conflict (organization_id, course_id, day, partition) do update
                set enrollments = known.enrollments + excluded.enrollments,
                    completions = known.completions + excluded.completions
            )
            insert into course_revision as known (organization_id, course_id, partition, revision)
            select organization_id, course_id, partition, count(*)
            from changed join fact using (organization_id, enrollment_id, course_id) group by 1, 2, 3 order by 1, 2, 3
            on conflict (organization_id, course_id, partition) do update
            set revision = known.revision + excluded.revision""".formatted(EnrollmentStatus.COUNTS);

    private final JdbcTemplate database;

    ProgressRows(JdbcTemplate database) {
        this.database = database;
    }

    void complete(Collection<CompletedModule> completions) {
        if (completions.isEmpty()) {
            return;
        }
        database.update(
                COMPLETIONS,
                statement -> Rows.of(statement, completions)
                        .uuid(CompletedModule::organizationId)
                        .uuid(CompletedModule::enrollmentId)
                        .uuid(CompletedModule::moduleId)
                        .uuid(CompletedModule::userId)
                        .uuid(CompletedModule::courseId)
                        .instant(CompletedModule::completedAt)
                        .integer(CompletedModule::partition));
    }

    /** @param behind enrolments to count by the outline that is current now, besides those that a fact is about */
    void progress(Collection<EnrollmentFact> enrollments, Collection<Behind> behind) {
        if (enrollments.isEmpty() && behind.isEmpty()) {
            return;
        }
        database.update(
                PROGRESS,
                statement -> Rows.of(statement, enrollments)
                        .uuid(EnrollmentFact::organizationId)
                        .uuid(EnrollmentFact::enrollmentId)
                        .uuid(EnrollmentFact::userId)
                        .uuid(EnrollmentFact::courseId)
                        .text(it -> it.status() == null ? null : it.status().name())
                        .bigint(EnrollmentFact::enrollmentSequence)
                        .instant(EnrollmentFact::enrolledAt)
                        .bigint(EnrollmentFact::sequence)
                        .integer(EnrollmentFact::outlineVersion)
                        .integer(EnrollmentFact::completed)
                        .integer(EnrollmentFact::total)
                        .instant(EnrollmentFact::lastActivityAt)
                        .instant(EnrollmentFact::courseCompletedAt)
                        .integer(EnrollmentFact::partition)
                        .then(behind)
                        .uuid(Behind::organizationId)
                        .uuid(Behind::enrollmentId)
                        .integer(Behind::partition));
    }

    /**
     * An enrolment that is counted by an earlier outline.
     *
     * @param partition that the new outline came from
     */
    record Behind(UUID organizationId, UUID enrollmentId, int partition) {}
}
