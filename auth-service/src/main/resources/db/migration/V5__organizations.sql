-- Organisations that are made, named and changed, and invitations into them.

alter table organization
    add column courses_need_review boolean not null default false,
    add column version  bigint not null default 0,
    add column sequence bigint not null default 0;

create function academy_presented_invitation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('academy.presented_invitation', true), '')::uuid;

-- Who holds the link of an invitation may read and accept that one.
create table invitation (
    invitation_id   uuid constraint invitation_pk primary key,
    organization_id uuid        not null
        constraint invitation_organization references organization,
    email           text        not null,
    role            text        not null
        constraint invitation_role_known check (role in ('STUDENT', 'INSTRUCTOR', 'ORGANIZATION_ADMIN')),
    invited_by      uuid        not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    accepted_by     uuid,
    revoked_at      timestamptz
);
create unique index invitation_open_once on invitation (organization_id, email)
    where accepted_at is null and revoked_at is null;
create index invitation_by_end on invitation (expires_at);
alter table invitation enable row level security;
alter table invitation force row level security;
revoke delete on invitation from ${web};
create policy invitation_admin on invitation to ${web}
    using ((select academy_role()) = 'ADMIN'
        or ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization())));
create policy invitation_presented on invitation for select to ${web}
    using (invitation_id = (select academy_presented_invitation()));
create policy invitation_accepted on invitation for update to ${web}
    using (invitation_id = (select academy_presented_invitation()))
    with check (accepted_by = (select academy_user()));
-- What is long over is swept away, whosever it was.
create policy invitation_over on invitation to ${worker}
    using (expires_at < now() - interval '30 days');

-- Whoever accepts becomes what the invitation says, and nothing else.
create policy membership_by_invitation on membership to ${web}
    using (user_id = (select academy_user()) and role <> 'ADMIN'
        and exists (select from invitation i
                    where i.invitation_id = (select academy_presented_invitation())
                      and i.organization_id = membership.organization_id))
    with check (user_id = (select academy_user())
        and exists (select from invitation i
                    where i.invitation_id = (select academy_presented_invitation())
                      and i.organization_id = membership.organization_id
                      and i.role = membership.role));

-- An organisation is known to who belongs to it, works on it or holds an invitation; the public one to everybody.
grant insert, update on organization to ${web};
alter table organization enable row level security;
alter table organization force row level security;
create policy organization_admin on organization to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy organization_known on organization for select to ${web}
    using (organization_id = '00000000-0000-7000-8000-000000000001'
        or organization_id = (select academy_organization())
        or exists (select from membership m
                   where m.organization_id = organization.organization_id and m.user_id = (select academy_user()))
        or exists (select from invitation i
                   where i.invitation_id = (select academy_presented_invitation())
                     and i.organization_id = organization.organization_id));
create policy organization_own on organization for update to ${web}
    using ((select academy_role()) = 'ORGANIZATION_ADMIN' and organization_id = (select academy_organization()));

-- A mail may be about something that is kept elsewhere, and to somebody who has no account yet.
alter table outgoing_mail
    add column reference uuid,
    add column details   jsonb not null default '{}',
    drop constraint outgoing_mail_letter_known,
    add constraint outgoing_mail_letter_known check (letter in
        ('VERIFY_EMAIL', 'RESET_PASSWORD', 'PASSWORD_CHANGED', 'INVITATION', 'ACCOUNT_MADE', 'ACCOUNT_APPROVED',
         'CHANGE_EMAIL', 'CONFIRM_NEW_EMAIL'));
alter table confirmation
    drop constraint confirmation_purpose_known,
    add constraint confirmation_purpose_known check (purpose in
        ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHOOSE_PASSWORD'));
