-- A second proof beside the password: codes of an authenticator, and a few written down for when it is lost.

create table second_factor (
    user_id      uuid constraint second_factor_pk primary key
        constraint second_factor_user references user_account,
    sealed_key   bytea       not null,
    offered_at   timestamptz not null,
    confirmed_at timestamptz, -- none: offered, and not yet asked for at a sign-in
    last_step    bigint      not null default 0 -- of the last code taken: none is taken twice
);
alter table second_factor enable row level security;
alter table second_factor force row level security;
create policy second_factor_own on second_factor to ${web}, ${worker}
    using (user_id = (select academy_user()));

-- Codes of 50 random bits under a key the database never sees: a plain keyed digest is enough.
create table recovery_code (
    user_id uuid  not null
        constraint recovery_code_user references user_account,
    digest  bytea not null
        constraint recovery_code_is_a_digest check (length(digest) = 32),
    used_at timestamptz,
    constraint recovery_code_pk primary key (user_id, digest)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_own on recovery_code to ${web}, ${worker}
    using (user_id = (select academy_user()));
