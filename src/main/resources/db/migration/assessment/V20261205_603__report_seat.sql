-- When somebody is expected in which room.
create view assessment.report_seat as
select s.id as seat_id, s.person_id, t.course_id, t.room, t.starts_at, t.minutes, t.made_at,
       t.closed_at is null and s.finished_at is null as expected
  from assessment.seat s
  join assessment.sitting t on t.id = s.sitting_id;
