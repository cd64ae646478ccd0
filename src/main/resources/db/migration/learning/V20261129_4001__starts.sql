create view learning.report_start as
select person_id, course_id, started_at
  from learning.start;
comment on view learning.report_start is 'who began which course when: cheaper to ask for many people than their progress';
