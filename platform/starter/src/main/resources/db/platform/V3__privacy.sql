-- Who has been erased. A topic that is read again from its beginning, or a dead letter that is replayed, must not bring
-- anybody back, so whoever keeps what a person is called asks this table first.
create table erased_person (
    user_id   uuid        not null,
    erased_at timestamptz not null,
    constraint erased_person_pk primary key (user_id)
);
revoke all on erased_person from ${web};
revoke update, delete on erased_person from ${worker};

-- Who of these people is erased. An erasure and somebody who keeps a profile wait for each other here, whichever comes
-- first: else each could miss what the other has not committed yet. The second statement sees what was committed while
-- the first one waited.
create function erased_among(people uuid[]) returns setof uuid language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(7411, 3);
    return query select user_id from erased_person where user_id = any (people);
end
$$;
-- Notes an erasure before anything of the person's is touched.
create function erase_person(person uuid, at timestamptz) returns void language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(7411, 3);
    insert into erased_person (user_id, erased_at) values (person, at) on conflict do nothing;
end
$$;
revoke all on function erased_among(uuid[]), erase_person(uuid, timestamptz) from public;
grant execute on function erased_among(uuid[]), erase_person(uuid, timestamptz) to ${worker};

-- A tombstone says nothing: that is what it says.
alter table outbox alter column payload drop not null;

-- A profile that could not be handled must not outlive its person among the dead letters. Without what it said, a letter
-- that is replayed is a tombstone.
create function dead_letter_of_the_erased() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(7411, 3);
    if exists (select from erased_person where user_id::text = new.key) then
        new.payload := null;
    end if;
    return new;
end
$$;
create trigger dead_letter_of_the_erased before insert on dead_letter
    for each row when (new.topic = 'user-profiles') execute function dead_letter_of_the_erased();
