-- Who of ours is whom at a provider that people sign in with. Nobody is signed in when the provider has just vouched
-- for somebody, so what it calls them opens that one row: the use case sets academy.presented_identity in its
-- transaction, and only there.

create function academy_presented_identity() returns text
    language sql stable parallel safe
    return nullif(current_setting('academy.presented_identity', true), '');

create table linked_identity (
    issuer    text        not null
        constraint linked_identity_issuer_length check (length(issuer) between 1 and 500),
    subject   text        not null
        constraint linked_identity_subject_length check (length(subject) between 1 and 500),
    user_id   uuid        not null
        constraint linked_identity_user references user_account deferrable initially deferred,
    linked_at timestamptz not null,
    constraint linked_identity_pk primary key (issuer, subject),
    -- An address may be given to somebody else at its provider: the account stays with whom it was linked first.
    constraint linked_identity_one_at_each_issuer unique (user_id, issuer)
);
alter table linked_identity enable row level security;
alter table linked_identity force row level security;
revoke update on linked_identity from ${web}, ${worker};
create policy linked_identity_own on linked_identity to ${web}, ${worker}
    using (user_id = (select academy_user()));
create policy linked_identity_presented on linked_identity for select to ${web}
    using (issuer || E'\n' || subject = (select academy_presented_identity()));
