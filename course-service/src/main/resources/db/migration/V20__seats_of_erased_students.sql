-- The enrolment of an erased person stays a fact, so that no figure of the course changes; its seat is free again.
alter table enrollment add column holds_seat boolean not null default true;

create policy enrollment_erasure on enrollment for update to ${worker}
    using (user_id = any ((select academy_keys())::uuid[]));

grant select, update (taken) on course_seats to ${worker};
create policy course_seats_erasure on course_seats to ${worker}
    using (course_id in (
        select e.course_id from enrollment e where e.user_id = any ((select academy_keys())::uuid[])));
