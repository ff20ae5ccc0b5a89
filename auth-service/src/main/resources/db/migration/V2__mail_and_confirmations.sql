-- Mails on their way out, and what the links in them confirm.

alter table profile add column email_verified_at timestamptz;

-- Row by row of the one person a link was made for: its secret half is in no table, so who presents an id has proven
-- to hold the link.
create function academy_presented_confirmation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('academy.presented_confirmation', true), '')::uuid;

create table confirmation (
    confirmation_id uuid constraint confirmation_pk primary key,
    user_id         uuid        not null
        constraint confirmation_user references user_account,
    purpose         text        not null
        constraint confirmation_purpose_known check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
    email           text        not null,
    expires_at      timestamptz not null,
    used_at         timestamptz
);
create index confirmation_of_a_person on confirmation (user_id, purpose);
create index confirmation_by_end on confirmation (expires_at);
alter table confirmation enable row level security;
alter table confirmation force row level security;
revoke insert, delete on confirmation from ${web};
create policy confirmation_presented on confirmation for select to ${web}
    using (user_id = (select academy_user()) or confirmation_id = (select academy_presented_confirmation()));
create policy confirmation_use on confirmation for update to ${web}
    using (user_id = (select academy_user()));
create policy confirmation_offer on confirmation to ${worker}
    using (user_id = (select academy_user()));
-- What is long over is swept away, whosever it was.
create policy confirmation_over on confirmation to ${worker}
    using (expires_at < now() - interval '30 days');

-- Whom a mail is for is looked up when it is sent: whether an address belongs to anybody makes no difference to who
-- asks for a mail, not even in time.
create table outgoing_mail (
    mail_id   uuid constraint outgoing_mail_pk primary key,
    letter    text        not null
        constraint outgoing_mail_letter_known check (letter in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'PASSWORD_CHANGED')),
    address   text        not null,
    language  text        not null
        constraint outgoing_mail_language_form check (language ~ '^[a-z]{2,3}$'),
    posted_at timestamptz not null,
    due_at    timestamptz not null,
    attempts  int         not null default 0
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index outgoing_mail_due on outgoing_mail (due_at);
revoke all on outgoing_mail from ${web};
grant insert on outgoing_mail to ${web};

-- The worker who sends a mail finds its addressee as somebody does who signs in: by the address alone.
create policy profile_addressed on profile for select to ${worker}
    using (email = (select academy_presented_email()));
