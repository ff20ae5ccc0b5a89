-- The leader epoch of the record before the position, with which Kafka finds the place where the end of its log was
-- lost, and the id of the topic, which differs when a topic was made anew under the same name.
alter table consumer_position add column leader_epoch integer;
alter table consumer_position add column topic_id uuid;

-- Which record showed the newest gap of a stream, and how often the log has been searched for what is missing: near
-- that record first, the third time from its beginning.
alter table stream_progress add column missing_topic text;
alter table stream_progress add column missing_partition integer;
alter table stream_progress add column missing_offset bigint;
alter table stream_progress add column searches smallint not null default 0;
alter table stream_progress add column searched_at timestamptz;

-- What is a dead letter is missing, too, and not searched for.
create index dead_letter_waiting on dead_letter (projection, source, subject) where replayed_at is null;
