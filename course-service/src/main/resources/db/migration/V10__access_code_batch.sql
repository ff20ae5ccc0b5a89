-- Which codes were generated together: they are downloaded, and answered again, by it. Older ones have none.
alter table access_code add column batch_id uuid;
create index access_code_in_batch on access_code (batch_id, access_code_id) where batch_id is not null;

-- What the quota counts.
create index access_code_unused on access_code (course_id) where active and uses = 0;
