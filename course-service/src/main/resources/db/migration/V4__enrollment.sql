-- How many may be in a course. A row of its own, because students of any organisation count it up.
create table course_seats (
    organization_id uuid not null,
    course_id       uuid not null,
    capacity        int,
    taken           int  not null,
    constraint course_seats_pk primary key (organization_id, course_id),
    constraint course_seats_course foreign key (organization_id, course_id) references course on delete cascade,
    constraint course_seats_capacity check (capacity > 0),
    constraint course_seats_taken check (taken >= 0),
    constraint course_seats_not_oversold check (taken <= capacity)
);

comment on column course_seats.capacity is 'null: no limit, and then taken is not counted, so that nobody queues for the row';

create index course_seats_by_course on course_seats (course_id);

revoke update, delete on course_seats from ${web};
revoke all on course_seats from ${worker};
grant update (capacity, taken) on course_seats to ${web};

alter table course_seats enable row level security;
alter table course_seats force row level security;
create policy course_seats_signed_in on course_seats for select to ${web}
    using ((select academy_user()) is not null);
create policy course_seats_take on course_seats for update to ${web}
    using ((select academy_user()) is not null);
create policy course_seats_open on course_seats for insert to ${web}
    with check (organization_id = (select academy_organization()) and (select academy_is_staff()));

-- Every signed-in person may take a seat; how many there are is the staff's to say. Privileges belong to database
-- roles and cannot tell the two apart.
create function course_seats_guard() returns trigger language plpgsql as $$
begin
    if new.capacity is distinct from old.capacity
            and not coalesce(new.organization_id = academy_organization() and academy_is_staff(), false) then
        raise exception 'the capacity of a course is its staff''s to set' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger course_seats_guard before update of capacity on course_seats
    for each row execute function course_seats_guard();

create table enrollment (
    organization_id uuid        not null,
    enrollment_id   uuid        not null,
    course_id       uuid        not null,
    user_id         uuid        not null,
    status          text        not null,
    outline_version int         not null,
    enrolled_at     timestamptz not null,
    withdrawn_at    timestamptz,
    version         bigint      not null,
    sequence        bigint      not null,
    constraint enrollment_pk primary key (organization_id, enrollment_id),
    constraint enrollment_once unique (organization_id, course_id, user_id),
    constraint enrollment_course foreign key (organization_id, course_id) references course,
    constraint enrollment_status check (
        case status
            when 'ACTIVE' then withdrawn_at is null
            when 'DROPPED' then withdrawn_at is not null
            else false
        end)
);

create index enrollment_by_id on enrollment (enrollment_id);
create index enrollment_of_user on enrollment (user_id, enrollment_id);
create index enrollment_in_course on enrollment (course_id, enrollment_id);

revoke delete on enrollment from ${web}, ${worker};

-- An enrolment belongs to its student and to the organisation of its course; only the student makes it.
alter table enrollment enable row level security;
alter table enrollment force row level security;
create policy enrollment_visible on enrollment for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy enrollment_own on enrollment for insert to ${web}
    with check (user_id = (select academy_user()));
create policy enrollment_change on enrollment for update to ${web}
    using (user_id = (select academy_user()));
create policy enrollment_worker on enrollment to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- Who is in an archived course may go on reading its outline.
create policy outline_enrolled on outline for select to ${web}
    using (course_id in (
        select e.course_id from enrollment e where e.user_id = (select academy_user()) and e.status = 'ACTIVE'));
