-- What everybody may see of an instructor. The function reads rows that its callers may not, and answers these columns
-- of the one person who is asked for; whether that person teaches a published course is for the use case to ask.
create policy user_account_asked_for_cards on user_account for select to ${owner} using (true);
create policy profile_asked_for_cards on profile for select to ${owner} using (true);
create policy person_file_asked_for_cards on person_file for select to ${owner} using (true);
create policy avatar_asked_for_cards on avatar for select to ${owner} using (true);
create function academy_card(person uuid)
    returns table (first_name text, last_name text, specialisation text, qualification text, picture boolean)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select p.first_name, p.last_name, f.specialisation, f.qualification,
               exists (select from avatar a where a.user_id = p.user_id)
        from profile p
        join user_account u on u.user_id = p.user_id and u.status = 'ACTIVE'
        left join person_file f on f.user_id = p.user_id
        where p.user_id = person
          and exists (select from membership m
                      where m.user_id = p.user_id and m.role = 'INSTRUCTOR' and m.status = 'ACTIVE')
    $$;
