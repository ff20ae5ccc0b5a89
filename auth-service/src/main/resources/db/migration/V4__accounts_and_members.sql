-- Accounts and memberships that can be suspended and ended, and the admins who do it.

alter table user_account
    add column status text not null default 'ACTIVE'
        constraint user_account_status_known check (status in ('ACTIVE', 'PENDING', 'SUSPENDED', 'INACTIVE'));
alter table membership
    add column status text not null default 'ACTIVE'
        constraint membership_status_known check (status in ('ACTIVE', 'SUSPENDED', 'ENDED'));

-- Platform admins see and change everybody; an organisation's admins see who belongs to it.
create policy user_account_admin on user_account to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy user_account_of_organization on user_account for select to ${web}
    using ((select academy_role()) = 'ORGANIZATION_ADMIN'
        and exists (select from membership m
                    where m.user_id = user_account.user_id
                      and m.organization_id = (select academy_organization())
                      and m.status <> 'ENDED'));
create policy profile_admin on profile to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy profile_of_organization on profile for select to ${web}
    using ((select academy_role()) = 'ORGANIZATION_ADMIN'
        and exists (select from membership m
                    where m.user_id = profile.user_id
                      and m.organization_id = (select academy_organization())
                      and m.status <> 'ENDED'));
create policy membership_admin on membership to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy membership_of_organization on membership for update to ${web}
    using ((select academy_role()) = 'ORGANIZATION_ADMIN'
        and organization_id = (select academy_organization())
        and role <> 'ADMIN');
create policy membership_made_by_organization on membership for insert to ${web}
    with check ((select academy_role()) = 'ORGANIZATION_ADMIN'
        and organization_id = (select academy_organization())
        and role <> 'ADMIN');

-- What a search of people looks at: as they are called and written to, in lower case.
alter table profile
    add column search text not null
        generated always as (lower(first_name || ' ' || last_name || ' ' || email)) stored;
