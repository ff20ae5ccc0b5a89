create table bell (
    organization_id uuid   not null,
    bell_id         uuid   not null,
    user_id         uuid   not null,
    rings           int    not null,
    version         bigint not null,
    sequence        bigint not null,
    constraint bell_pk primary key (organization_id, bell_id)
);
alter table bell enable row level security;
alter table bell force row level security;
create policy bell_web on bell to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy bell_worker on bell to ${worker} using (organization_id = any ((select academy_organizations())::uuid[]));

create table chime (
    organization_id uuid not null,
    clock_id        uuid not null,
    chimes          int  not null,
    strokes         int  not null,
    constraint chime_pk primary key (organization_id, clock_id)
);
alter table chime enable row level security;
alter table chime force row level security;
create policy chime_web on chime to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy chime_worker on chime to ${worker} using (organization_id = any ((select academy_organizations())::uuid[]));

create table nickname (
    user_id uuid not null,
    name    text not null,
    constraint nickname_pk primary key (user_id)
);
alter table nickname enable row level security;
alter table nickname force row level security;
create policy nickname_web on nickname for select to ${web} using (user_id = (select academy_user()));
create policy nickname_worker on nickname to ${worker} using (user_id = any ((select academy_keys())::uuid[]));
