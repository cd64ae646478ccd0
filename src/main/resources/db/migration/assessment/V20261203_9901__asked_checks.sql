-- After a closer look, a named official may ask for a supervised check: the draw by rule takes it up.
create or replace view assessment.draw_risk as
select a.attempt_id, a.person_id, a.course_id, a.closed_at, 'FAST' as rule
  from assessment.report_attempt a
 where a.closed_at is not null and a.closed_at - a.opened_at < a.out_of * interval '10 seconds'
union all
select twin.attempt_id, twin.person_id, twin.course_id, twin.closed_at, 'SAME_ANSWERS'
  from (select a.attempt_id, a.person_id, a.course_id, a.closed_at,
               count(*) over (partition by a.course_id, p.institution_id, given.answers) as equal
          from assessment.report_attempt a
          join people.report_person p on p.person_id = a.person_id
         cross join lateral (
               select md5(string_agg(d.item_id || coalesce(d.seed::text, '') || r.choice, ',' order by d.item_id))
                          as answers
                 from assessment.response r
                 join assessment.attempt_item d using (attempt_id, position)
                where r.attempt_id = a.attempt_id) given
         where a.closed_at is not null and a.score < a.out_of and given.answers is not null) twin
 where twin.equal > 1
union all
select f.attempt_id, f.person_id, f.course_id, a.closed_at, 'ASKED'
  from assessment.report_flag f
  join assessment.report_attempt a on a.attempt_id = f.attempt_id
 where f.state = 'CHECK_ASKED';
comment on view assessment.draw_risk is
    'finals closed in less than ten seconds a question; those whose questions and answers, some of them wrong, equal those of a colleague; and those for which a named official asks for a supervised check';
