-- The greatest outbox position of each topic that Kafka has acknowledged. A log that holds a greater one is newer than
-- this database.
create table outbox_published (
    topic    text   not null,
    position bigint not null,
    constraint outbox_published_pk primary key (topic)
) with (fillfactor = 50);
revoke all on outbox_published from ${web};

-- A fact that Kafka refused as too large is a dead letter here; in its place a marker goes out that says so.
alter table outbox add column withheld boolean not null default false;
