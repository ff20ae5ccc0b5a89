-- What people say of themselves beyond name and address, and the keys that part of it is sealed under.

-- All keys at once, sealed under a secret that the database never sees. One row: a generation is a primary key.
create table personal_keyset (
    only_one      boolean constraint personal_keyset_pk primary key default true
        constraint personal_keyset_only_one check (only_one),
    generation    int     not null
        constraint personal_keyset_generation_positive check (generation > 0),
    sealed_keyset bytea   not null,
    retiring      boolean not null default false -- what older keys sealed is being sealed anew
);
revoke insert, update, delete on personal_keyset from ${web};

create table profile_detail (
    user_id        uuid constraint profile_detail_pk primary key
        constraint profile_detail_user references user_account deferrable initially deferred,
    bio            text
        constraint profile_detail_bio_length check (length(bio) <= 2000),
    city           text
        constraint profile_detail_city_length check (length(city) <= 100),
    country        text
        constraint profile_detail_country_form check (country ~ '^[A-Z]{2}$'),
    timezone       text
        constraint profile_detail_timezone_length check (length(timezone) <= 60),
    locale         text
        constraint profile_detail_locale_length check (length(locale) <= 35),
    -- Sealed; what they say, these columns never show.
    phone          bytea,
    birth_date     bytea,
    address        bytea,
    key_generation int    not null, -- all three are sealed together, under the primary key of their time
    version        bigint not null
);
create index profile_detail_by_key on profile_detail (key_generation, user_id);
alter table profile_detail enable row level security;
alter table profile_detail force row level security;
create policy profile_detail_own on profile_detail to ${web}, ${worker}
    using (user_id = (select academy_user()));
-- Whoever writes a mail wants to know its reader's language.
create policy profile_detail_addressed on profile_detail for select to ${worker}
    using (user_id = (select p.user_id from profile p where p.email = (select academy_presented_email())));
-- A new key seals everybody's anew.
create policy profile_detail_seen_by_rotation on profile_detail for select to ${worker} using (true);
create policy profile_detail_sealed_anew on profile_detail for update to ${worker} using (true);
