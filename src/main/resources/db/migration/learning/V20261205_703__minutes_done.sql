-- How much of the current version somebody has behind them, in minutes of its lessons, in the present pass.
create view learning.report_minutes_done as
select t.person_id, t.course_id, sum(t.minutes)::int as minutes
  from (select distinct coalesce(a.kept_id, d.person_id) as person_id, c.course_id, d.lesson_id, l.minutes
          from learning.lesson_done d
          join courses.report_lesson l on l.lesson_id = d.lesson_id
          join courses.report_course c on c.version_id = l.version_id
          left join people.report_alias a on a.person_id = d.person_id
          left join (select person_id, course_id, max(number) as number
                       from learning.pass group by person_id, course_id) p
                 on p.person_id = coalesce(a.kept_id, d.person_id) and p.course_id = c.course_id
         where d.pass = coalesce(p.number, 1)) t
 group by t.person_id, t.course_id;
comment on view learning.report_minutes_done is
    'one row per person and course with a lesson that is done, counted for the current version';
