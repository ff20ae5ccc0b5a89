-- Courses whose newest outline has not been counted by yet in all their enrolments. The work goes through a course in
-- the order of enrolment ids, a few hundred a transaction, and remembers here how far it has come.
create table outline_change (
    organization_id uuid not null,
    course_id       uuid not null,
    version         int  not null,
    through         uuid, -- the last enrolment that is counted by this version; none at the beginning
    constraint outline_change_pk primary key (organization_id, course_id),
    constraint outline_change_names_an_outline_that_is_here
        foreign key (organization_id, course_id, version) references course_outline
);

revoke all on outline_change from ${web};

alter table outline_change enable row level security;
alter table outline_change force row level security;
-- A job looks for work of all organisations before it can name one. There are only ids of published courses in it.
create policy outline_change_work on outline_change to ${worker} using (true);

create index enrollment_in_course on enrollment (organization_id, course_id, enrollment_id);
