-- A change of address that is done stays for a while: a link of it that is followed again is answered as done.
alter table email_change
    add column completed_at timestamptz;
