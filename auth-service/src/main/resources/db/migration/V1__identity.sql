-- Who people are, what they belong to, and the keys that say so.
--
-- People are global, so no organisation guards their rows: each row is its person's own. Nobody is signed in yet when
-- somebody signs in, so an address that was presented opens the rows of the one person who has it: the use case sets
-- academy.presented_email in its transaction, and only there.

create function academy_presented_email() returns text
    language sql stable parallel safe
    return nullif(current_setting('academy.presented_email', true), '');

create table organization (
    organization_id uuid constraint organization_pk primary key,
    slug            text        not null
        constraint organization_slug_unique unique
        constraint organization_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name            text        not null
        constraint organization_name_length check (length(name) between 1 and 200),
    created_at      timestamptz not null default now()
);
revoke insert, update, delete on organization from ${web}, ${worker};

insert into organization (organization_id, slug, name)
values ('00000000-0000-7000-8000-000000000001', 'public', 'Public');

-- What refers to an account is checked at commit: one registration writes all of it, in any order.
-- Holds no personal data: when a person is erased this row stays, as an id that leads to nobody.
create table user_account (
    user_id       uuid constraint user_account_pk primary key,
    registered_at timestamptz not null,
    version       bigint      not null,
    sequence      bigint      not null
);
alter table user_account enable row level security;
alter table user_account force row level security;
revoke delete on user_account from ${web}, ${worker};
create policy user_account_own on user_account to ${web}, ${worker}
    using (user_id = (select academy_user()));

create table profile (
    user_id    uuid constraint profile_pk primary key
        constraint profile_user references user_account deferrable initially deferred,
    email      text   not null
        constraint profile_email_unique unique
        constraint profile_email_normalised check (email = lower(email) and email ~ '^[!-~]+@[!-~]+$')
        constraint profile_email_length check (length(email) <= 254),
    first_name text   not null
        constraint profile_first_name_length check (length(first_name) between 1 and 100),
    last_name  text   not null
        constraint profile_last_name_length check (length(last_name) between 1 and 100),
    version    bigint not null,
    sequence   bigint not null
);
alter table profile enable row level security;
alter table profile force row level security;
revoke delete on profile from ${web}, ${worker};
create policy profile_own on profile to ${web}, ${worker}
    using (user_id = (select academy_user()));
create policy profile_presented on profile for select to ${web}
    using (email = (select academy_presented_email()));

create table credential (
    user_id       uuid constraint credential_pk primary key
        constraint credential_user references user_account deferrable initially deferred,
    password_hash text        not null
        constraint credential_password_is_hashed check (password_hash ~ '^\{[a-z0-9+-]+\}\$2[aby]\$[0-9]{2}\$.{53}$'),
    changed_at    timestamptz not null
);
alter table credential enable row level security;
alter table credential force row level security;
revoke delete on credential from ${web}, ${worker};
create policy credential_own on credential to ${web}, ${worker}
    using (user_id = (select academy_user()));
create policy credential_presented on credential for select to ${web}
    using (user_id = (select p.user_id from profile p where p.email = (select academy_presented_email())));

create table membership (
    membership_id   uuid constraint membership_pk primary key,
    user_id         uuid        not null
        constraint membership_user references user_account deferrable initially deferred,
    organization_id uuid        not null
        constraint membership_organization references organization,
    role            text        not null
        constraint membership_role_known check (role in ('STUDENT', 'INSTRUCTOR', 'ORGANIZATION_ADMIN', 'ADMIN')),
    joined_at       timestamptz not null,
    version         bigint      not null,
    sequence        bigint      not null,
    constraint membership_once_in_each unique (user_id, organization_id),
    -- The platform's admins belong to the organisation of everybody; an organisation cannot make one.
    constraint membership_admin_is_the_platforms
        check (role <> 'ADMIN' or organization_id = '00000000-0000-7000-8000-000000000001')
);
create index membership_by_organization on membership (organization_id, user_id);
alter table membership enable row level security;
alter table membership force row level security;
revoke delete on membership from ${web}, ${worker};
create policy membership_visible on membership for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
-- Registration makes students and instructors of the public organisation; nothing that answers requests makes more.
create policy membership_registration on membership for insert to ${web}
    with check (user_id = (select academy_user())
        and organization_id = '00000000-0000-7000-8000-000000000001'
        and role in ('STUDENT', 'INSTRUCTOR'));
create policy membership_worker on membership to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- The private halves are sealed under a key that the database never sees.
create table signing_key (
    generation   integer constraint signing_key_pk primary key
        constraint signing_key_generation_positive check (generation > 0),
    key_id       text        not null
        constraint signing_key_id_unique unique,
    public_key   bytea       not null,
    sealed_key   bytea       not null,
    published_at timestamptz not null,
    signs_from   timestamptz not null,
    constraint signing_key_published_before_use check (signs_from >= published_at)
);
revoke all on signing_key from ${web};

-- One row at most: whoever inserts it makes the first admin.
create table first_admin (
    only_one boolean constraint first_admin_pk primary key default true
        constraint first_admin_only_one check (only_one),
    user_id  uuid        not null,
    made_at  timestamptz not null
);
revoke all on first_admin from ${web};
revoke update, delete on first_admin from ${worker};
