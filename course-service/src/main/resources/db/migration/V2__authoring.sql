create table course (
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
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    published_at      timestamptz,
    archived_at       timestamptz,
    version           bigint      not null,
    sequence          bigint      not null,
    constraint course_pk primary key (organization_id, course_id),
    constraint course_slug_once unique (slug),
    constraint course_category foreign key (category_id) references category,
    constraint course_level check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    constraint course_price check (price > 0 and currency is not null or price is null and currency is null),
    constraint course_life check (
        case status
            when 'DRAFT' then outline_version = 0 and published_at is null and archived_at is null
            when 'PUBLISHED' then outline_version > 0 and published_at is not null and archived_at is null
            when 'ARCHIVED' then outline_version > 0 and published_at is not null and archived_at is not null
            else false
        end)
);

create index course_by_id on course (course_id);
create index course_of_instructor on course (organization_id, instructor_id, course_id);
create index course_in_category on course (category_id);

-- Positions are exchanged inside a transaction, so they must be right at its end only.
create table course_module (
    organization_id uuid    not null,
    course_id       uuid    not null,
    module_id       uuid    not null,
    position        int     not null,
    title           text    not null,
    description     text,
    required        boolean not null,
    constraint course_module_pk primary key (organization_id, course_id, module_id),
    constraint course_module_course foreign key (organization_id, course_id) references course on delete cascade,
    constraint course_module_position unique (organization_id, course_id, position) deferrable initially deferred
);

create index course_module_by_id on course_module (module_id);

create table lesson (
    organization_id  uuid    not null,
    course_id        uuid    not null,
    module_id        uuid    not null,
    lesson_id        uuid    not null,
    position         int     not null,
    title            text    not null,
    type             text    not null,
    preview          boolean not null,
    required         boolean not null,
    duration_seconds int,
    constraint lesson_pk primary key (organization_id, course_id, lesson_id),
    constraint lesson_module foreign key (organization_id, course_id, module_id)
        references course_module on delete cascade,
    constraint lesson_position unique (organization_id, course_id, module_id, position) deferrable initially deferred,
    constraint lesson_type check (type in ('TEXT', 'VIDEO')),
    constraint lesson_duration check (duration_seconds > 0)
);

create index lesson_by_id on lesson (lesson_id);
create index lesson_of_module on lesson (module_id);

-- What is being written is for the staff of its organisation. Everybody else reads what was published.
alter table course enable row level security;
alter table course force row level security;
create policy course_staff on course to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy course_worker on course to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

alter table course_module enable row level security;
alter table course_module force row level security;
create policy course_module_staff on course_module to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy course_module_worker on course_module to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

alter table lesson enable row level security;
alter table lesson force row level security;
create policy lesson_staff on lesson to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy lesson_worker on lesson to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
