-- What this service knows about courses: a copy, fed by course-service's facts.
--
-- These two tables are read without a policy: they hold what every enrolled student may see anyway (ids, titles and
-- positions of published modules), nothing about a person, and one copy in memory serves all callers.
create table course (
    organization_id uuid        not null,
    course_id       uuid        not null,
    outline_version int,        -- the current one; none while only the archiving has been heard of
    sequence        bigint      not null,
    archived_at     timestamptz,
    constraint course_pk primary key (organization_id, course_id),
    constraint course_sequence_counts_from_1 check (sequence > 0)
);

-- Immutable, whole snapshots, kept for ever: a fact names the version it was counted by.
create table course_outline (
    organization_id uuid        not null,
    course_id       uuid        not null,
    version         int         not null,
    instructor_id   uuid        not null,
    title           text        not null,
    published_at    timestamptz not null,
    modules         jsonb       not null,
    constraint course_outline_pk primary key (organization_id, course_id, version),
    constraint course_outline_version_counts_from_1 check (version > 0)
);

alter table course
    add constraint course_names_an_outline_that_is_here
        foreign key (organization_id, course_id, outline_version) references course_outline;

-- A student's way through one course: the copy of the enrolment (who may learn) and the counters (how far), in one
-- row, because a command locks it, reads all it needs to judge and writes it back.
create table enrollment (
    organization_id          uuid   not null,
    enrollment_id            uuid   not null,
    user_id                  uuid   not null,
    course_id                uuid   not null,
    status                   text   not null,
    enrolled_at              timestamptz, -- none while only the withdrawal has been heard of
    copied_sequence          bigint not null, -- course-service's number of the fact that set the status
    outline_version          int    not null default 0, -- by which completed and total were counted; 0: not yet
    completed                int    not null default 0,
    total                    int    not null default 0,
    course_completed_at      timestamptz,
    course_completed_version int,
    version                  bigint not null default 0,
    sequence                 bigint not null default 0, -- of the last fact this service announced
    constraint enrollment_pk primary key (organization_id, enrollment_id),
    constraint enrollment_status_is_known check (status in ('ACTIVE', 'COMPLETED', 'DROPPED', 'EXPIRED')),
    constraint enrollment_active_since check (enrolled_at is not null or status in ('DROPPED', 'EXPIRED')),
    constraint enrollment_counts_add_up check (0 <= completed and completed <= total),
    constraint enrollment_completion_names_its_outline
        check ((course_completed_at is null) = (course_completed_version is null))
) with (fillfactor = 80); -- counters change often and are in no index: room for them in the page keeps updates cheap

create index enrollment_by_id on enrollment (enrollment_id);

-- What a student did with one module. It is written under the lock of its enrolment's row, and nobody may delete an
-- enrolment (see the grants below), so a foreign key would only check at each completion what cannot be otherwise: it
-- took a tenth of a millisecond.
create table progress_record (
    organization_id    uuid not null,
    enrollment_id      uuid not null,
    module_id          uuid not null,
    progress_id        uuid not null,
    user_id            uuid not null,
    course_id          uuid not null,
    started_at         timestamptz,
    completed_at       timestamptz,
    time_spent_seconds int  not null default 0,
    constraint progress_record_pk primary key (organization_id, enrollment_id, module_id), -- one for each module
    constraint progress_record_id_is_unique unique (organization_id, progress_id),
    constraint progress_record_has_begun check (started_at is not null or completed_at is not null),
    constraint progress_record_ends_after_it_began check (completed_at >= started_at),
    constraint progress_record_time_is_positive check (time_spent_seconds >= 0)
) with (fillfactor = 90);

create index progress_record_of_a_student on progress_record (user_id, progress_id);
create index progress_record_in_a_course on progress_record (organization_id, course_id, progress_id);

-- Requests read copies of courses and write none.
revoke insert, update, delete on course, course_outline from ${web};
-- Enrolments come from course-service; a request only moves the counters of the student's own.
revoke insert, delete on enrollment from ${web};
revoke delete on progress_record from ${web};
revoke delete on course, course_outline, enrollment, progress_record from ${worker};

alter table enrollment enable row level security;
alter table enrollment force row level security;

create policy enrollment_read on enrollment for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy enrollment_progress on enrollment for update to ${web}
    using (user_id = (select academy_user()));
create policy enrollment_copy on enrollment to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

alter table progress_record enable row level security;
alter table progress_record force row level security;

create policy progress_record_read on progress_record for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy progress_record_begin on progress_record for insert to ${web}
    with check (user_id = (select academy_user()));
create policy progress_record_change on progress_record for update to ${web}
    using (user_id = (select academy_user()));
create policy progress_record_work on progress_record to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
