-- How people are called and written to, as the topic user-profiles last said it. People are global, so no
-- organisation: whoever may see somebody's progress may see the name.
create table user_profile (
    user_id  uuid   not null,
    name     text   not null,
    email    text   not null,
    sequence bigint not null,
    constraint user_profile_pk primary key (user_id)
);
revoke insert, update, delete on user_profile from ${web};
alter table user_profile enable row level security;
alter table user_profile force row level security;
create policy user_profile_web on user_profile for select to ${web}
    using (user_id = (select academy_user())
        or exists (select from course_progress p where p.user_id = user_profile.user_id));
-- Profiles come without an organisation: the consumer keeps everybody's.
create policy user_profile_worker on user_profile to ${worker} using (true);
