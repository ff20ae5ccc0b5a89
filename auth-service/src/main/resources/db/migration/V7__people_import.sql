-- People brought in by a list. A row is judged or done once; whoever dies in the middle is carried on by the next.

create table people_import (
    import_id       uuid        not null,
    organization_id uuid        not null
        constraint people_import_organization references organization,
    requested_by    uuid        not null,
    requested_at    timestamptz not null,
    language        text        not null,
    dry_run         boolean     not null,
    running         boolean     not null,
    finished_at     timestamptz,
    constraint people_import_pk primary key (organization_id, import_id),
    constraint people_import_ends check (running = (finished_at is null))
);
create index people_import_running on people_import (requested_at) where running;
alter table people_import enable row level security;
alter table people_import force row level security;
revoke delete on people_import from ${web};
create policy people_import_admin on people_import to ${web}
    using ((select academy_role()) = 'ADMIN'
        or ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization())));
-- The worker looks for what is to be done, whosever it is, and for what is long over.
create policy people_import_worker on people_import to ${worker} using (true);

create table people_import_row (
    organization_id uuid not null,
    import_id       uuid not null,
    line            int  not null,
    email           text not null,
    first_name      text not null,
    last_name       text not null,
    role            text not null,
    outcome         text
        constraint people_import_row_outcome_known check (outcome in ('CREATED', 'INVITED', 'MEMBER', 'REFUSED')),
    problem         text,
    user_id         uuid,
    constraint people_import_row_pk primary key (organization_id, import_id, line),
    constraint people_import_row_import foreign key (organization_id, import_id)
        references people_import on delete cascade
);
create index people_import_row_open on people_import_row (organization_id, import_id, line) where outcome is null;
alter table people_import_row enable row level security;
alter table people_import_row force row level security;
revoke delete on people_import_row from ${web};
create policy people_import_row_admin on people_import_row to ${web}
    using ((select academy_role()) = 'ADMIN'
        or ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization())));
-- Erasing a person takes what lists said of them.
create index people_import_row_by_address on people_import_row (email);
create index people_import_row_by_person on people_import_row (user_id) where user_id is not null;
create policy people_import_row_person on people_import_row to ${worker}
    using (email = (select academy_presented_email()) or user_id = any ((select academy_keys())::uuid[]));
create policy people_import_row_worker on people_import_row to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- What the worker who brings people in may see and make, and no other work of that role: the use case says so in its
-- transaction.
create function academy_is_importing() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('academy.importing', true), '') = 'on';
create policy user_account_import on user_account for insert to ${worker}
    with check ((select academy_is_importing()));
create policy profile_import_look on profile for select to ${worker}
    using ((select academy_is_importing()));
create policy profile_import on profile for insert to ${worker}
    with check ((select academy_is_importing()));
create policy invitation_import on invitation to ${worker}
    using ((select academy_is_importing()) and organization_id = any ((select academy_organizations())::uuid[]));
-- Who waits for a link does not wait behind a whole school.
alter table outgoing_mail add column bulk boolean not null default false;
drop index outgoing_mail_due;
create index outgoing_mail_due on outgoing_mail (bulk, due_at);

create policy organization_worker on organization for select to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));
