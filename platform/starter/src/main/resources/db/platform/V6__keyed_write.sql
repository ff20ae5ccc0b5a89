-- A write that came with an idempotency key: who works at it, whether it took effect, and what was answered. It takes the
-- place of idempotency_key, which knew no organisation and kept secrets. The version that runs while this is migrated
-- still uses that table, so it goes with a later version; its rows are deleted after a day as before.
create table keyed_write (
    user_id         uuid        not null,
    organization_id uuid        not null,
    endpoint        text        not null,
    key             text        not null,
    request_hash    text        not null,
    claim_id        uuid        not null,
    leased_until    timestamptz not null,
    took_effect     boolean     not null default false,
    answers_itself  boolean     not null default false,
    shown_once      boolean     not null default false,
    status          integer,
    headers         text,
    content_type    text,
    body            text,
    created_at      timestamptz not null,
    constraint keyed_write_pk primary key (user_id, organization_id, endpoint, key),
    constraint keyed_write_claim unique (claim_id),
    constraint keyed_write_secret check (not shown_once or body is null)
);
create index keyed_write_age on keyed_write (created_at);
alter table keyed_write enable row level security;
alter table keyed_write force row level security;
-- A transaction may have put on another caller by the time it commits; then its claim names the row.
create policy keyed_write_web on keyed_write to ${web}
    using ((user_id = (select academy_user()) and organization_id = (select academy_organization()))
        or claim_id = (select nullif(current_setting('academy.claim', true), '')::uuid));
create policy keyed_write_worker on keyed_write to ${worker} using (true); -- renews leases, deletes the old ones

-- The last statement of each transaction of such a write: the row and the work are committed together. False where the
-- claim is another's by now; then the transaction must not commit. A transaction that changed nothing says nothing.
create function keyed_write_takes_effect(claim uuid, itself boolean) returns boolean language plpgsql volatile as $$
begin
    if pg_current_xact_id_if_assigned() is null then
        return true;
    end if;
    perform set_config('academy.claim', claim::text, true);
    update keyed_write set took_effect = true, answers_itself = itself where claim_id = claim;
    return found;
end
$$;
