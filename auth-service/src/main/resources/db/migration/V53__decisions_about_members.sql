-- When an admin last decided what a member is. The link of an invitation that is older changes nothing any more. What was
-- decided before this column was there is not known: for all members of that time it counts as decided now, so that no
-- link that is open lets in again a person who was suspended or removed.
alter table membership
    add column decided_at timestamptz default now();
alter table membership
    alter column decided_at drop default;
