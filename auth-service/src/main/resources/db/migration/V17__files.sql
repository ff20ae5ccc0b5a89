-- Files on people: what is written into them, and what the other services' facts add up to.

create table person_file (
    user_id             uuid constraint person_file_pk primary key
        constraint person_file_user references user_account,
    education_level     text
        constraint person_file_education_level_length check (length(education_level) <= 200),
    specialisation      text
        constraint person_file_specialisation_length check (length(specialisation) <= 200),
    qualification       text
        constraint person_file_qualification_length check (length(qualification) <= 500),
    years_of_experience int
        constraint person_file_years_of_experience_range check (years_of_experience between 0 and 80),
    version             bigint not null
);
alter table person_file enable row level security;
alter table person_file force row level security;
revoke delete on person_file from ${web};
create policy person_file_own on person_file to ${web}
    using (user_id = (select academy_user()));
-- Who hands out or erases what is held on one person names that person as key, in each of these tables.
create policy person_file_person on person_file to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
create policy person_file_admin on person_file to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy person_file_of_organization on person_file for select to ${web}
    using ((select academy_role()) = 'ORGANIZATION_ADMIN'
        and exists (select from membership m
                    where m.user_id = person_file.user_id
                      and m.organization_id = (select academy_organization())
                      and m.status <> 'ENDED'));

-- What an organisation notes on somebody is that organisation's; the person may read it.
create table file_note (
    organization_id uuid   not null,
    user_id         uuid   not null
        constraint file_note_user references user_account,
    notes           text
        constraint file_note_length check (length(notes) <= 5000),
    version         bigint not null,
    constraint file_note_pk primary key (organization_id, user_id)
);
create index file_note_on_a_person on file_note (user_id);
alter table file_note enable row level security;
alter table file_note force row level security;
revoke delete on file_note from ${web};
create policy file_note_read on file_note for select to ${web}
    using (user_id = (select academy_user()));
create policy file_note_of_organization on file_note to ${web}
    using (organization_id = (select academy_organization())
        and (select academy_role()) in ('ORGANIZATION_ADMIN', 'ADMIN'));
create policy file_note_person on file_note to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));

-- Who teaches what: state that moves to higher sequences of the course's stream.
create table taught_course (
    organization_id uuid    not null,
    course_id       uuid    not null,
    instructor_id   uuid, -- none while only the archiving has been heard of
    sequence        bigint  not null,
    archived        boolean not null,
    constraint taught_course_pk primary key (organization_id, course_id)
);
create index taught_course_by_instructor on taught_course (instructor_id);
alter table taught_course enable row level security;
alter table taught_course force row level security;
revoke insert, update, delete on taught_course from ${web};
create policy taught_course_seen on taught_course for select to ${web}
    using (instructor_id = (select academy_user())
        or (select academy_role()) = 'ADMIN'
        or ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization())));
create policy taught_course_heard on taught_course to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- How far somebody is in one course, as the newest facts say: whether they are in it is course-service's to tell, how
-- far they are progress-service's; each has numbers of its own, and either may come first.
create table course_learning (
    organization_id  uuid    not null,
    enrollment_id    uuid    not null,
    user_id          uuid    not null,
    course_id        uuid    not null,
    active           boolean not null,
    status_sequence  bigint  not null,
    completed        int     not null,
    total            int     not null,
    learned_sequence bigint  not null,
    course_completed boolean not null, -- final
    constraint course_learning_pk primary key (organization_id, enrollment_id),
    constraint course_learning_counts_add_up check (0 <= completed and completed <= total)
);
create index course_learning_of_a_person on course_learning (user_id);
create index course_learning_in_a_course on course_learning (organization_id, course_id);
alter table course_learning enable row level security;
alter table course_learning force row level security;
revoke insert, update, delete on course_learning from ${web};
create policy course_learning_seen on course_learning for select to ${web}
    using (user_id = (select academy_user())
        or (select academy_role()) = 'ADMIN'
        or ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization())));
create policy course_learning_taught on course_learning for select to ${web}
    using (exists (select from taught_course t
                   where t.organization_id = course_learning.organization_id
                     and t.course_id = course_learning.course_id
                     and t.instructor_id = (select academy_user())));
create policy course_learning_heard on course_learning to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
create policy course_learning_person on course_learning for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
