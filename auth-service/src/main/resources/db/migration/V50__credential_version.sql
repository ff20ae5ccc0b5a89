-- Rises with each new password. A session says which version it was opened with and is renewed only while that is the
-- current one; a person without a password has version 0.
alter table credential
    add column version bigint not null default 1;
