-- What was published of a course, as everyone may read it. A table of its own, so that search need not look through
-- a policy: text search, ilike and array containment are not leakproof, and their indexes go unused under one.
create table published_course (
    organization_id   uuid        not null,
    course_id         uuid        not null,
    instructor_id     uuid        not null,
    slug              text        not null,
    title             text        not null,
    short_description text,
    description       text,
    level             text        not null,
    language          text        not null,
    category_id       uuid,
    requires_code     boolean     not null,
    price             numeric(12, 2),
    currency          text,
    status            text        not null,
    outline_version   int         not null,
    module_count      int         not null,
    lesson_count      int         not null,
    module_ids        uuid[]      not null,
    published_at      timestamptz not null,
    updated_at        timestamptz not null,
    constraint published_course_pk primary key (organization_id, course_id),
    constraint published_course_course foreign key (organization_id, course_id) references course,
    constraint published_course_slug_once unique (slug),
    constraint published_course_status check (status in ('PUBLISHED', 'ARCHIVED'))
);

create index published_course_by_id on published_course (course_id);
create index published_course_newest on published_course (published_at desc, course_id desc)
    where status = 'PUBLISHED';
create index published_course_in_category on published_course (category_id) where status = 'PUBLISHED';
create index published_course_modules on published_course using gin (module_ids);

-- Everyone reads, only the staff of the organisation writes.
alter table published_course enable row level security;
alter table published_course force row level security;
create policy published_course_everyone on published_course for select to ${web} using (true);
create policy published_course_insert on published_course for insert to ${web}
    with check (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy published_course_update on published_course for update to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy published_course_worker on published_course to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
revoke delete on published_course from ${web}, ${worker};

-- An outline as it was published, for ever: progress and certificates refer to its version.
create table outline (
    organization_id uuid        not null,
    course_id       uuid        not null,
    version         int         not null,
    instructor_id   uuid        not null,
    title           text        not null,
    modules         jsonb       not null,
    sequence        bigint      not null,
    published_at    timestamptz not null,
    constraint outline_pk primary key (organization_id, course_id, version),
    constraint outline_course foreign key (organization_id, course_id) references course,
    constraint outline_version check (version > 0)
);

create index outline_by_course on outline (course_id, version);

revoke update, delete on outline from ${web}, ${worker};

alter table outline enable row level security;
alter table outline force row level security;
create policy outline_staff on outline to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy outline_published on outline for select to ${web}
    using (exists (
        select from published_course p
        where p.organization_id = outline.organization_id and p.course_id = outline.course_id
            and p.status = 'PUBLISHED'));
create policy outline_worker on outline to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
