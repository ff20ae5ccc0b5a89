-- Who was erased, and which services have answered that they hold nothing of them any more. Ids and times only.
create table erasure (
    user_id          uuid constraint erasure_pk primary key
        constraint erasure_user references user_account,
    requested_at     timestamptz not null,
    requested_by     uuid        not null,
    profile_sequence bigint      not null default 0, -- of the last tombstone on user-profiles
    tombstoned_at    timestamptz not null
);
alter table erasure enable row level security;
alter table erasure force row level security;
revoke insert, update, delete on erasure from ${web};
revoke delete on erasure from ${worker};
create policy erasure_admin on erasure for select to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy erasure_worker on erasure to ${worker} using (true);

create table erasure_receipt (
    user_id   uuid        not null
        constraint erasure_receipt_erasure references erasure,
    service   text        not null,
    erased_at timestamptz not null,
    constraint erasure_receipt_pk primary key (user_id, service)
);
alter table erasure_receipt enable row level security;
alter table erasure_receipt force row level security;
revoke insert, update, delete on erasure_receipt from ${web};
revoke update, delete on erasure_receipt from ${worker};
create policy erasure_receipt_admin on erasure_receipt for select to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy erasure_receipt_worker on erasure_receipt to ${worker} using (true);

-- Erasing is a worker's; request work deletes nobody.
grant delete on profile, credential to ${worker};

-- A worker who has a person as key sees what that person is a member of, and, of whoever is an admin in the
-- organisations at hand, whether the account is active: the last one is not erased.
create policy membership_person on membership for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
create policy user_account_of_admin on user_account to ${worker}
    using (exists (select from membership m where m.user_id = user_account.user_id and m.role = 'ADMIN'));
create policy organization_person on organization for select to ${worker}
    using (exists (select from membership m
                   where m.organization_id = organization.organization_id
                     and m.user_id = any ((select academy_keys())::uuid[])));

-- Invitations say an address: a worker who has it, or the person who accepted, sees and deletes them.
create policy invitation_person on invitation to ${worker}
    using (email = (select academy_presented_email()) or accepted_by = any ((select academy_keys())::uuid[]));
