-- A worker that names an instructor as its key reads the courses that the instructor teaches, in any organisation.
create policy course_taught_worker on course for select to ${worker}
    using (instructor_id = any ((select academy_keys())::uuid[]));
create index course_by_instructor on course (instructor_id);
