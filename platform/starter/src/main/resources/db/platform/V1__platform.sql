-- Run by the owner. ${web} does request work, ${worker} relays, consumes and runs jobs; neither owns anything.
grant usage on schema public to ${web}, ${worker};
alter default privileges in schema public grant select, insert, update, delete on tables to ${web}, ${worker};
alter default privileges in schema public grant usage on sequences to ${web}, ${worker};

-- For whom the transaction works. A setting that was never made is null, one of an earlier transaction is ''.
-- Policies call these in a scalar subselect, so that each is evaluated once a statement and not once a row.
create function academy_user() returns uuid language sql stable parallel safe
    return nullif(current_setting('academy.user_id', true), '')::uuid;
create function academy_organization() returns uuid language sql stable parallel safe
    return nullif(current_setting('academy.organization_id', true), '')::uuid;
create function academy_is_staff() returns boolean language sql stable parallel safe
    return coalesce(current_setting('academy.staff', true), '') = 'on';
create function academy_organizations() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('academy.organizations', true), ''), ',')::uuid[];
-- The users and courses whose facts a worker has at hand: for tables in which one person's rows belong to several
-- organisations.
create function academy_keys() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('academy.keys', true), ''), ',')::uuid[];

-- Facts on their way out. Rows leave when Kafka has acknowledged them.
create table outbox (
    position        bigint generated always as identity,
    event_id        uuid        not null,
    id_hash         bigint      not null,
    type            text        not null,
    topic           text        not null,
    subject         text        not null,
    sequence        bigint      not null,
    key             uuid        not null,
    shard           smallint    not null,
    organization_id uuid,
    payload         text        not null,
    occurred_at     timestamptz not null,
    trace_parent    text,
    constraint outbox_pk primary key (position),
    constraint outbox_shard_range check (shard between 0 and 63)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
revoke all on outbox from ${web};
grant insert on outbox to ${web};

-- How many facts of a type have been published for each hour in which they happened, and the xor of their ids' hashes.
create table outbox_tally (
    type  text        not null,
    hour  timestamptz not null,
    count bigint      not null,
    xor   bigint      not null,
    constraint outbox_tally_pk primary key (type, hour)
);
revoke all on outbox_tally from ${web};

-- How far each stream of facts has come in here: everything up to "through" but for what is missing.
create table stream_progress (
    projection    text        not null,
    source        text        not null,
    subject       text        not null,
    through       bigint      not null,
    missing       bigint[]    not null default '{}',
    missing_since timestamptz,
    constraint stream_progress_pk primary key (projection, source, subject)
) with (fillfactor = 80);
create index stream_progress_gaps on stream_progress (missing_since) where missing_since is not null;
revoke insert, update, delete on stream_progress from ${web};

create table consumer_position (
    projection  text    not null,
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    constraint consumer_position_pk primary key (projection, topic, partition)
) with (fillfactor = 50);
revoke all on consumer_position from ${web};

create table consumer_tally (
    projection        text        not null,
    type              text        not null,
    source            text        not null,
    hour              timestamptz not null,
    partition         integer     not null,
    received          bigint      not null default 0,
    applied           bigint      not null default 0,
    applied_xor       bigint      not null default 0,
    duplicates        bigint      not null default 0,
    dead_lettered     bigint      not null default 0,
    dead_lettered_xor bigint      not null default 0,
    constraint consumer_tally_pk primary key (projection, type, source, hour, partition)
) with (fillfactor = 50);
revoke all on consumer_tally from ${web};

-- What could not be handled, as it came, until it is replayed.
create table dead_letter (
    dead_letter_id  uuid        not null,
    projection      text        not null,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    event_id        uuid,
    type            text,
    source          text,
    subject         text,
    sequence        bigint,
    key             text,
    organization_id uuid,
    occurred_at     timestamptz,
    payload         text,
    reason          text        not null,
    failed_at       timestamptz not null,
    replayed_at     timestamptz,
    constraint dead_letter_pk primary key (dead_letter_id),
    constraint dead_letter_once unique (projection, topic, partition, record_offset)
);
revoke all on dead_letter from ${web};

-- The first answer to a write that a client may repeat. Kept for a day.
create table idempotency_key (
    user_id      uuid        not null,
    endpoint     text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    content_type text,
    body         text,
    created_at   timestamptz not null,
    constraint idempotency_key_pk primary key (user_id, endpoint, key)
);
create index idempotency_key_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_web on idempotency_key to ${web} using (user_id = (select academy_user()));
create policy idempotency_key_worker on idempotency_key to ${worker} using (true); -- deletes the old ones
