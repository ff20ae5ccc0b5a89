-- A key for each person whose personal values travel sealed; it is sealed itself, under a key that the database never
-- sees. To destroy it is to erase them everywhere. The row stays, so that none is made again.
create table sealing_key (
    user_id      uuid constraint sealing_key_pk primary key,
    sealed_key   bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    constraint sealing_key_until_destroyed check ((sealed_key is null) = (destroyed_at is not null))
);
alter table sealing_key enable row level security;
alter table sealing_key force row level security;
revoke delete on sealing_key from ${web}, ${worker};
revoke select on sealing_key from ${web};
grant select (user_id, destroyed_at) on sealing_key to ${web}; -- as much as destroying takes
create policy sealing_key_destroy on sealing_key to ${web}
    using (user_id = (select academy_user()) or (select academy_role()) = 'ADMIN')
    with check (sealed_key is null);
create policy sealing_key_of_whom_it_is_about on sealing_key to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
