-- Up to which instant everything that had reached the log is in the projections; one row, kept so that a restart does
-- not forget it.
create table freshness (
    one   boolean     not null default true,
    as_of timestamptz not null,
    constraint freshness_pk primary key (one),
    constraint freshness_one_row check (one)
) with (fillfactor = 10);
revoke all on freshness from ${web};
