-- Pictures of people. The store has the pictures; here is which one counts, and which ones have to go.

create table avatar (
    user_id   uuid constraint avatar_pk primary key
        constraint avatar_user references user_account,
    object_id uuid        not null
        constraint avatar_object_once unique,
    taken_at  timestamptz not null
);

-- Everything that lies in the store, or may: written down before it is put there. What has a time is swept then.
create table avatar_object (
    object_id uuid constraint avatar_object_pk primary key,
    user_id   uuid        not null,
    sweep_at  timestamptz
);
create index avatar_object_to_sweep on avatar_object (sweep_at) where sweep_at is not null;
create index avatar_object_of_a_person on avatar_object (user_id);

-- Asked by the policy below, of memberships that the caller may not see.
create policy membership_asked_for_fellows on membership for select to ${owner} using (true);
create function academy_may_look_at(person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from membership m
                   where m.user_id = person and m.status = 'ACTIVE'
                     and (m.role = 'INSTRUCTOR'
                         or m.organization_id = nullif(current_setting('academy.organization_id', true), '')::uuid));

alter table avatar enable row level security;
alter table avatar force row level security;
create policy avatar_own on avatar to ${web}, ${worker}
    using (user_id = (select academy_user()));
-- An instructor's is everybody's to see, as the courses are; a member's, the other members'.
create policy avatar_seen on avatar for select to ${web}
    using ((select academy_role()) = 'ADMIN' or academy_may_look_at(user_id));

alter table avatar_object enable row level security;
alter table avatar_object force row level security;
revoke delete on avatar_object from ${web};
create policy avatar_object_own on avatar_object to ${web}, ${worker}
    using (user_id = (select academy_user()));
create policy avatar_object_swept on avatar_object to ${worker}
    using (sweep_at is not null);
