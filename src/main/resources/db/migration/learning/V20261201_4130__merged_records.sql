-- What was learnt under a record that was merged belongs to the person whom it stands for. No fact is rewritten.
create or replace view learning.report_start as
select s.person_id, s.course_id, s.started_at
  from learning.start s
 where not exists (select from people.report_alias m where m.person_id = s.person_id)
   and not exists (select from learning.pass p
                    where p.person_id = s.person_id and p.course_id = s.course_id and p.number > s.pass)
union all
select a.kept_id, s.course_id, min(s.started_at)
  from people.report_alias a
  join learning.start s on s.person_id = a.person_id
 where not exists (select from learning.start own
                    where own.person_id = a.kept_id and own.course_id = s.course_id)
   and not exists (select from learning.pass p where p.person_id = a.kept_id and p.course_id = s.course_id)
 group by a.kept_id, s.course_id;

create or replace view learning.report_completion as
select d.person_id, d.course_id, d.version_id, d.completed_on
  from learning.completion d
 where not exists (select from people.report_alias m where m.person_id = d.person_id)
union all
select a.kept_id, d.course_id, d.version_id, d.completed_on
  from people.report_alias a
  join learning.completion d on d.person_id = a.person_id;
comment on view learning.report_completion is
    'who completed which version on which day; who completed it under two records, or in two passes, twice';

create or replace view learning.report_done as
select coalesce(a.kept_id, c.person_id) as person_id, c.course_id, c.version_id, v.number as version_number,
       c.completed_on as done_on, true as whole
  from learning.completion c
  left join people.report_alias a on a.person_id = c.person_id
  left join courses.report_version v on v.version_id = c.version_id
union all
select coalesce(a.kept_id, d.person_id), d.course_id, d.version_id, v.number, d.done_on, false
  from learning.change_done d
  left join people.report_alias a on a.person_id = d.person_id
  left join courses.report_version v on v.version_id = d.version_id;

-- Lessons of the present pass; those of a merged record were all done in the first one.
create or replace view learning.report_progress as
select s.person_id,
       s.course_id,
       c.version_id,
       count(d.lesson_id) as lessons_done,
       s.started_at as first_at,
       greatest(s.started_at, max(d.done_at)) as last_at
  from (select s.person_id, s.course_id, s.started_at, coalesce(p.number, 1) as pass
          from learning.report_start s
          left join (select person_id, course_id, max(number) as number
                       from learning.pass group by person_id, course_id) p
                 on p.person_id = s.person_id and p.course_id = s.course_id) s
  join courses.report_course c on c.course_id = s.course_id
  left join courses.report_lesson l on l.version_id = c.version_id
  left join (select own.person_id, own.lesson_id, own.done_at, own.pass
               from learning.lesson_done own
              where not exists (select from people.report_alias m where m.person_id = own.person_id)
              union all
             select a.kept_id, d.lesson_id, min(d.done_at), 1
               from people.report_alias a
               join learning.lesson_done d on d.person_id = a.person_id
              where not exists (select from learning.lesson_done own
                                 where own.person_id = a.kept_id and own.lesson_id = d.lesson_id)
              group by a.kept_id, d.lesson_id) d
         on d.person_id = s.person_id and d.lesson_id = l.lesson_id and d.pass = s.pass
 group by s.person_id, s.course_id, c.version_id, s.started_at;
