-- By how much the counters changed on each day; the trend is drawn from it.
create view mandates.report_day as
select recorded_on, institution_id, course_id, mandate_id, state, due_on, counts, people
  from mandates.duty_day;
