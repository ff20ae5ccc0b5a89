-- All courses of one student are asked for by their id.
create index enrollment_of_a_student on enrollment (user_id);
