-- A change of address that waits for both addresses. A person has one at a time; another one takes its place.

create function academy_presented_email_change() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('academy.presented_email_change', true), '')::uuid;

create table email_change (
    user_id          uuid constraint email_change_pk primary key
        constraint email_change_user references user_account,
    change_id        uuid        not null
        constraint email_change_id_unique unique,
    new_email        text        not null,
    requested_at     timestamptz not null,
    former_agreed_at timestamptz,
    new_agreed_at    timestamptz
);
alter table email_change enable row level security;
alter table email_change force row level security;
create policy email_change_own on email_change to ${web}, ${worker}
    using (user_id = (select academy_user()));
create policy email_change_presented on email_change for select to ${web}
    using (change_id = (select academy_presented_email_change()));
-- What is long over is swept away, whosever it was.
create policy email_change_over on email_change to ${worker}
    using (requested_at < now() - interval '30 days');
