-- A person's rows lie in the organisations of their courses. Whoever hands out what is held on one person names that
-- person as key.
create policy enrollment_person on enrollment for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
create policy progress_record_person on progress_record for select to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));
