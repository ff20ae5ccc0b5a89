-- What the platform's admins decide while it runs. Each change is a new version beside all earlier ones; secrets are
-- never among them.
create table setting_version (
    version    bigint constraint setting_version_pk primary key
        constraint setting_version_positive check (version > 0),
    value      jsonb       not null,
    changed_at timestamptz not null,
    changed_by uuid        not null
);
alter table setting_version enable row level security;
alter table setting_version force row level security;
revoke update, delete on setting_version from ${web};
revoke insert, update, delete on setting_version from ${worker};
create policy setting_version_admins on setting_version to ${web}
    using ((select academy_role()) = 'ADMIN')
    with check ((select academy_role()) = 'ADMIN' and changed_by = (select academy_user()));
create policy setting_version_read on setting_version for select to ${worker} using (true);
