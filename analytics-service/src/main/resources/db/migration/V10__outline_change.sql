-- Courses with a new outline and more enrolments than one transaction counts anew. A job goes through each in the order
-- of enrolment ids and remembers here how far it has come.
create table outline_change (
    organization_id uuid    not null,
    course_id       uuid    not null,
    version         integer not null,
    partition       integer not null, -- in which the outline was heard: the counters' part that moves
    through         uuid,             -- the last enrolment that is counted by this version; none at the beginning
    constraint outline_change_pk primary key (organization_id, course_id)
);
revoke all on outline_change from ${web};

alter table outline_change enable row level security;
alter table outline_change force row level security;
-- A job looks for work of all organisations before it can name one. There are only ids of published courses in it.
create policy outline_change_work on outline_change to ${worker} using (true);
