-- Completed modules, by their natural key: a completion that comes again adds no row, so it moves no counter.
create table module_completion (
    organization_id uuid        not null,
    enrollment_id   uuid        not null,
    module_id       uuid        not null,
    user_id         uuid        not null,
    course_id       uuid        not null,
    completed_at    timestamptz not null,
    constraint module_completion_pk primary key (organization_id, enrollment_id, module_id)
);
create index module_completion_of_user on module_completion (user_id, completed_at desc);

-- One row an enrolment: the copy of the enrolment itself and how far the student came. The two halves are fed by two
-- services in any order, each moves only to higher sequences, and the row may begin with either.
create table course_progress (
    organization_id     uuid        not null,
    enrollment_id       uuid        not null,
    user_id             uuid        not null,
    course_id           uuid        not null,
    status              text        not null default 'ACTIVE',
    enrollment_sequence bigint      not null default 0,
    enrolled_at         timestamptz,
    outline_version     integer     not null default 0,
    completed           integer     not null default 0,
    total               integer     not null default 0,
    sequence            bigint      not null default 0,
    last_activity_at    timestamptz,
    course_completed_at timestamptz,
    constraint course_progress_pk primary key (organization_id, enrollment_id),
    constraint course_progress_status_known check (status in ('ACTIVE', 'COMPLETED', 'DROPPED', 'EXPIRED', 'REFUNDED')),
    constraint course_progress_within_total check (completed between 0 and total)
) with (fillfactor = 70);
create index course_progress_of_user on course_progress (user_id);
create index course_progress_of_course on course_progress (organization_id, course_id, enrollment_id);

-- The same sums over a person's enrolments that count, for each organisation: a person's rows never need a second
-- organisation's rights to be written, and are added up when they are read. They move by differences, which PostgreSQL
-- checks as if they were rows before it adds them: so what holds of the sums cannot be a constraint here. It follows from
-- course_progress, where it is one.
create table overall_progress (
    organization_id uuid    not null,
    user_id         uuid    not null,
    enrolled        integer not null,
    completed       integer not null,
    total           integer not null,
    revision        bigint  not null,
    constraint overall_progress_pk primary key (organization_id, user_id)
) with (fillfactor = 70);
create index overall_progress_of_user on overall_progress (user_id);

-- Counters by day and partition, summed on read, so no row is hot. A day is the day (UTC) in which it happened, not
-- the one in which it was heard of. A partition's own count may be negative: what moves to another day is taken back
-- by the partition that says so.
create table course_counter (
    organization_id uuid    not null,
    course_id       uuid    not null,
    day             date    not null,
    partition       integer not null,
    enrollments     bigint  not null,
    completions     bigint  not null,
    constraint course_counter_pk primary key (organization_id, course_id, day, partition)
) with (fillfactor = 70);

create table module_counter (
    organization_id uuid    not null,
    course_id       uuid    not null,
    module_id       uuid    not null,
    day             date    not null,
    partition       integer not null,
    completions     bigint  not null,
    constraint module_counter_pk primary key (organization_id, course_id, module_id, day, partition),
    constraint module_counter_positive check (completions > 0)
) with (fillfactor = 70);

revoke insert, update, delete
    on module_completion, course_progress, overall_progress, course_counter, module_counter from ${web};

-- Whose rows they are: mine, or my organisation's where I am staff. A worker writes for its batch's organisations; it
-- reads, too, what belongs to the people it names as its keys (their live dashboards, wherever they are enrolled).
alter table module_completion enable row level security;
alter table module_completion force row level security;
create policy module_completion_web on module_completion for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy module_completion_worker on module_completion to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[])
        or user_id = any ((select academy_keys())::uuid[]))
    with check (organization_id = any ((select academy_organizations())::uuid[]));

alter table course_progress enable row level security;
alter table course_progress force row level security;
create policy course_progress_web on course_progress for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy course_progress_worker on course_progress to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[])
        or user_id = any ((select academy_keys())::uuid[]))
    with check (organization_id = any ((select academy_organizations())::uuid[]));

alter table overall_progress enable row level security;
alter table overall_progress force row level security;
create policy overall_progress_web on overall_progress for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy overall_progress_worker on overall_progress to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[])
        or user_id = any ((select academy_keys())::uuid[]))
    with check (organization_id = any ((select academy_organizations())::uuid[]));

alter table course_counter enable row level security;
alter table course_counter force row level security;
create policy course_counter_web on course_counter for select to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy course_counter_worker on course_counter to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

alter table module_counter enable row level security;
alter table module_counter force row level security;
create policy module_counter_web on module_counter for select to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy module_counter_worker on module_counter to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

alter table course_revision enable row level security;
alter table course_revision force row level security;
create policy course_revision_web on course_revision for select to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy course_revision_worker on course_revision to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- A student reads the outline of courses he is, or was, enrolled in; the subselect runs once a statement.
alter table course enable row level security;
alter table course force row level security;
create policy course_web on course for select to ${web}
    using ((organization_id = (select academy_organization()) and (select academy_is_staff()))
        or course_id in (select p.course_id from course_progress p where p.user_id = (select academy_user())));
create policy course_worker on course to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[])
        or course_id in (select p.course_id from course_progress p
                         where p.user_id = any ((select academy_keys())::uuid[])))
    with check (organization_id = any ((select academy_organizations())::uuid[]));

alter table outline_module enable row level security;
alter table outline_module force row level security;
create policy outline_module_web on outline_module for select to ${web}
    using ((organization_id = (select academy_organization()) and (select academy_is_staff()))
        or course_id in (select p.course_id from course_progress p where p.user_id = (select academy_user())));
create policy outline_module_worker on outline_module to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[])
        or course_id in (select p.course_id from course_progress p
                         where p.user_id = any ((select academy_keys())::uuid[])))
    with check (organization_id = any ((select academy_organizations())::uuid[]));
