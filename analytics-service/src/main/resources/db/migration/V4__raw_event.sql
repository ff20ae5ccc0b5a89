-- Stage 1: the facts as they came, for a day, for diagnosis and quality checks. The log is the archive.
create table raw_event (
    received_at     timestamptz not null,
    event_id        uuid        not null,
    type            text        not null,
    source          text        not null,
    subject         text        not null,
    sequence        bigint      not null,
    occurred_at     timestamptz not null,
    organization_id uuid,
    partition       integer     not null,
    record_offset   bigint      not null,
    payload         text        not null -- cast to json when it is looked at, which is seldom
) partition by range (received_at);
-- Takes what comes while no partition for it was made: late housekeeping must not stop the consumers.
create table raw_event_rest partition of raw_event default;

revoke all on raw_event, raw_event_rest from ${web}, ${worker};
grant select, insert on raw_event to ${worker};
alter table raw_event enable row level security;
alter table raw_event force row level security;
create policy raw_event_worker on raw_event to ${worker}
    using (organization_id is null or organization_id = any ((select academy_organizations())::uuid[]));

-- Makes the partitions for the hours until "until" and drops those that ended before "since"; answers how many it
-- dropped, or null when another instance is at it. It runs as the owner, so that no role at work owns a table. A grant on
-- a partition would bypass the policy of raw_event: each is made without any.
create function raw_event_partitions(since timestamptz, beginning timestamptz, until timestamptz) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public
    set timezone = 'UTC'
    set lock_timeout = '500ms' -- dropping needs the table for itself: better an hour later than a queue behind us
as $$
declare
    hour    timestamptz;
    old     record;
    dropped integer := 0;
begin
    if not pg_try_advisory_xact_lock(7411, 24) then
        return null;
    end if;
    hour := date_trunc('hour', beginning);
    while hour <= until loop
        -- An hour of which the rest already holds something stays there.
        if to_regclass(format('public.raw_event_%s', to_char(hour, 'YYYYMMDD_HH24'))) is null
                and not exists (select from public.raw_event_rest
                                where received_at >= hour and received_at < hour + interval '1 hour') then
            execute format('create table public.raw_event_%s (like public.raw_event)', to_char(hour, 'YYYYMMDD_HH24'));
            execute format('revoke all on public.raw_event_%s from ${web}, ${worker}', to_char(hour, 'YYYYMMDD_HH24'));
            execute format('alter table public.raw_event attach partition public.raw_event_%s for values from (%L) to (%L)',
                to_char(hour, 'YYYYMMDD_HH24'), hour, hour + interval '1 hour');
        end if;
        hour := hour + interval '1 hour';
    end loop;
    for old in
        select c.oid::regclass as name
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'public.raw_event'::regclass
          and c.relname ~ '^raw_event_\d{8}_\d{2}$'
          and to_timestamp(substr(c.relname, 11), 'YYYYMMDD_HH24') + interval '1 hour' <= since
    loop
        execute format('drop table %s', old.name);
        dropped := dropped + 1;
    end loop;
    delete from public.raw_event_rest where received_at < since;
    return dropped;
end
$$;
revoke all on function raw_event_partitions(timestamptz, timestamptz, timestamptz) from public, ${web};
grant execute on function raw_event_partitions(timestamptz, timestamptz, timestamptz) to ${worker};
