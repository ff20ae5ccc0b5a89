-- The caller's role in the organisation acted on, where being staff is not enough: people's records are for admins only.
create function academy_role() returns text language sql stable parallel safe
    return coalesce(current_setting('academy.role', true), '');
