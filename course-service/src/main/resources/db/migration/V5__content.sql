-- What a lesson says or shows, apart from the outline: an outline is loaded whole, content one lesson at a time. A row
-- outlives its lesson in the draft until the next publication, because the published outline still lists it.
create table lesson_content (
    organization_id uuid    not null,
    course_id       uuid    not null,
    lesson_id       uuid    not null,
    content         jsonb   not null,
    preview         boolean not null,
    published       boolean not null,
    constraint lesson_content_pk primary key (organization_id, course_id, lesson_id),
    constraint lesson_content_course foreign key (organization_id, course_id) references course on delete cascade
);

create index lesson_content_by_lesson on lesson_content (lesson_id);

alter table lesson_content enable row level security;
alter table lesson_content force row level security;
create policy lesson_content_staff on lesson_content to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy lesson_content_enrolled on lesson_content for select to ${web}
    using (published and course_id in (
        select e.course_id from enrollment e where e.user_id = (select academy_user()) and e.status = 'ACTIVE'));
create policy lesson_content_preview on lesson_content for select to ${web}
    using (published and preview and exists (
        select from published_course p
        where p.organization_id = lesson_content.organization_id and p.course_id = lesson_content.course_id
            and p.status = 'PUBLISHED'));
create policy lesson_content_worker on lesson_content to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
