-- Not every person has a last name.
alter table profile alter column last_name drop not null;
alter table profile alter column search
    set expression as (lower(first_name || coalesce(' ' || last_name, '') || ' ' || email));
alter table people_import_row alter column last_name drop not null;
