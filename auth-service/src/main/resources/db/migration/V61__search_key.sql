-- What a search of people looks at. The column before it, search, goes when nothing that runs reads it any more.
alter table profile
    add column search_key text not null
        generated always as (academy_search_key(first_name || coalesce(' ' || last_name, '') || ' ' || email)) stored;
