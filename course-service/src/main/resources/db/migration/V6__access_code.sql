create table access_code (
    organization_id uuid        not null,
    access_code_id  uuid        not null,
    course_id       uuid        not null,
    code            text        not null,
    type            text        not null,
    max_uses        int,
    uses            int         not null,
    active          boolean     not null,
    expires_at      timestamptz,
    created_by      uuid        not null,
    created_at      timestamptz not null,
    version         bigint      not null,
    sequence        bigint      not null,
    constraint access_code_pk primary key (organization_id, access_code_id),
    constraint access_code_once unique (code),
    constraint access_code_course foreign key (organization_id, course_id) references course on delete cascade,
    constraint access_code_format check (code ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
    constraint access_code_type check (
        case type
            when 'SINGLE_USE' then max_uses = 1
            when 'MULTI_USE' then max_uses > 0
            when 'UNLIMITED' then max_uses is null
            else false
        end),
    constraint access_code_not_overused check (uses >= 0 and (max_uses is null or uses <= max_uses))
);

create index access_code_by_id on access_code (access_code_id);
create index access_code_in_course on access_code (course_id, access_code_id);

revoke update, delete on access_code from ${web};
grant update (max_uses, uses, active, expires_at, version, sequence) on access_code to ${web};

-- A code is seen by the staff of its organisation, and by whoever presents it: knowing it is the permission.
alter table access_code enable row level security;
alter table access_code force row level security;
create policy access_code_staff on access_code to ${web}
    using (organization_id = (select academy_organization()) and (select academy_is_staff()));
create policy access_code_presented on access_code for select to ${web}
    using ((select academy_user()) is not null
        and code = (select nullif(current_setting('academy.presented_code', true), '')));
create policy access_code_use on access_code for update to ${web}
    using ((select academy_user()) is not null
        and code = (select nullif(current_setting('academy.presented_code', true), '')));
create policy access_code_worker on access_code to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- Whoever presents a code may use it; its terms are the staff's to set.
create function access_code_guard() returns trigger language plpgsql as $$
begin
    if (new.max_uses, new.active, new.expires_at) is distinct from (old.max_uses, old.active, old.expires_at)
            and not coalesce(new.organization_id = academy_organization() and academy_is_staff(), false) then
        raise exception 'the terms of an access code are its staff''s to set' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger access_code_guard before update of max_uses, active, expires_at on access_code
    for each row execute function access_code_guard();

-- One row for each student a code let in. Coming back with it after leaving takes no second use.
create table redemption (
    organization_id uuid        not null,
    redemption_id   uuid        not null,
    access_code_id  uuid        not null,
    course_id       uuid        not null,
    user_id         uuid        not null,
    enrollment_id   uuid        not null,
    address         text        not null,
    redeemed_at     timestamptz not null,
    version         bigint      not null,
    sequence        bigint      not null,
    constraint redemption_pk primary key (organization_id, redemption_id),
    constraint redemption_once unique (organization_id, access_code_id, user_id),
    constraint redemption_access_code foreign key (organization_id, access_code_id) references access_code,
    constraint redemption_enrollment foreign key (organization_id, enrollment_id) references enrollment
);

create index redemption_of_code on redemption (access_code_id, redemption_id);
create index redemption_of_user on redemption (user_id);
create index redemption_of_enrollment on redemption (organization_id, enrollment_id);

revoke update, delete on redemption from ${web}, ${worker};

alter table redemption enable row level security;
alter table redemption force row level security;
create policy redemption_visible on redemption for select to ${web}
    using (user_id = (select academy_user())
        or (organization_id = (select academy_organization()) and (select academy_is_staff())));
create policy redemption_own on redemption for insert to ${web}
    with check (user_id = (select academy_user()));
create policy redemption_worker on redemption to ${worker}
    using (organization_id = any ((select academy_organizations())::uuid[]));

-- Refused attempts. They belong to no organisation, since most name no code of any; request work writes them and
-- cannot read them.
create table redemption_attempt (
    user_id      uuid        not null,
    attempt_id   uuid        not null,
    code         text,
    reason       text        not null,
    address      text        not null,
    attempted_at timestamptz not null,
    constraint redemption_attempt_pk primary key (user_id, attempt_id)
);

create index redemption_attempt_in_time on redemption_attempt (attempted_at);

revoke all on redemption_attempt from ${web}, ${worker};
grant insert on redemption_attempt to ${web};

alter table redemption_attempt enable row level security;
alter table redemption_attempt force row level security;
create policy redemption_attempt_own on redemption_attempt for insert to ${web}
    with check (user_id = (select academy_user()));
