-- A person's rows lie in the organisations of their courses. Whoever hands out or erases what is held on one person
-- names that person as key.
create policy enrollment_person on enrollment for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
create policy redemption_person on redemption for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));

-- Network addresses are erased with the person; the redemption itself is a fact.
grant update (address) on redemption to ${worker};
create policy redemption_erasure on redemption for update to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));

grant select, delete on redemption_attempt to ${worker};
create policy redemption_attempt_person on redemption_attempt to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));

-- How the courses are called in which somebody is: everybody may know.
create policy published_course_everyone_worker on published_course for select to ${worker} using (true);
