-- What is known of published courses: a copy, fed by facts. A row can begin with any of them: a course that was
-- archived before its outline came has neither owner nor title yet, and version 0.
create table course (
    organization_id  uuid        not null,
    course_id        uuid        not null,
    instructor_id    uuid,
    title            text,
    outline_version  integer     not null default 0,
    required_modules integer     not null default 0,
    published_at     timestamptz,
    archived_at      timestamptz,
    constraint course_pk primary key (organization_id, course_id),
    constraint course_version_not_negative check (outline_version >= 0),
    constraint course_required_not_negative check (required_modules >= 0),
    constraint course_outlined_is_whole
        check (outline_version = 0 or (instructor_id is not null and title is not null and published_at is not null))
);
create index course_of_instructor on course (organization_id, instructor_id, course_id);

-- Every outline that ever was: a percentage can be explained by the version it was counted under.
create table outline_module (
    organization_id uuid    not null,
    course_id       uuid    not null,
    version         integer not null,
    module_id       uuid    not null,
    position        integer not null,
    required        boolean not null,
    title           text    not null,
    constraint outline_module_pk primary key (organization_id, course_id, version, module_id),
    constraint outline_module_version_positive check (version >= 1)
);

-- Raised by each batch that touched the course, on a row of the batch's own partition: no row is hot. The course's
-- revision is their sum.
create table course_revision (
    organization_id uuid    not null,
    course_id       uuid    not null,
    partition       integer not null,
    revision        bigint  not null,
    constraint course_revision_pk primary key (organization_id, course_id, partition)
) with (fillfactor = 50);
-- A live dashboard of a course is checked by the course alone.
create index course_revision_of_course on course_revision (course_id);

revoke insert, update, delete on course, outline_module, course_revision from ${web};
