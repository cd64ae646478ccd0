-- Going through a course again: nothing of the earlier pass is wiped, its facts stay under its number.
create table learning.pass (
    person_id uuid not null references people.person (id),
    course_id uuid not null,
    number int not null check (number > 1),
    begun_at timestamptz not null,
    primary key (person_id, course_id, number)
);
comment on table learning.pass is 'append-only: that somebody has to go through a course again; the first pass needs no row';

alter table learning.start add column pass int not null default 1;
alter table learning.start drop constraint start_pkey, add primary key (person_id, course_id, pass);
alter table learning.answer add column pass int not null default 1;
alter table learning.answer drop constraint answer_pkey, add primary key (person_id, lesson_id, block_id, pass);
alter table learning.lesson_done add column pass int not null default 1;
alter table learning.lesson_done drop constraint lesson_done_pkey, add primary key (person_id, lesson_id, pass);
alter table learning.completion add column pass int not null default 1;
alter table learning.completion drop constraint completion_pkey, add primary key (person_id, version_id, pass);
comment on table learning.lesson_done is 'append-only: a lesson is done once in each pass';
comment on table learning.completion is 'append-only: a version of a course is completed once in each pass';

-- Who knows an earlier version reads only what has changed.
create table learning.change_done (
    person_id uuid not null references people.person (id),
    version_id uuid not null,
    course_id uuid not null,
    done_on date not null,
    at timestamptz not null,
    primary key (person_id, version_id)
);
comment on table learning.change_done is
    'append-only: somebody who completed an earlier version has done every lesson that changed in this one';

create or replace view learning.report_start as
select s.person_id, s.course_id, s.started_at
  from learning.start s
 where not exists (select from learning.pass p
                    where p.person_id = s.person_id and p.course_id = s.course_id and p.number > s.pass);
comment on view learning.report_start is 'who began the present pass of which course when: cheaper than their progress';

create or replace view learning.report_progress as
select s.person_id,
       s.course_id,
       c.version_id,
       count(d.lesson_id) as lessons_done,
       s.started_at as first_at,
       greatest(s.started_at, max(d.done_at)) as last_at
  from learning.start s
  join courses.report_course c on c.course_id = s.course_id
  left join courses.report_lesson l on l.version_id = c.version_id
  left join learning.lesson_done d on d.person_id = s.person_id and d.lesson_id = l.lesson_id and d.pass = s.pass
 where not exists (select from learning.pass p
                    where p.person_id = s.person_id and p.course_id = s.course_id and p.number > s.pass)
 group by s.person_id, s.course_id, c.version_id, s.started_at;
comment on view learning.report_progress is
    'one row per person who began the present pass of a course, counted for its current version';

create view learning.report_done as
select c.person_id, c.course_id, c.version_id, v.number as version_number, c.completed_on as done_on, true as whole
  from learning.completion c
  left join courses.report_version v on v.version_id = c.version_id
union all
select d.person_id, d.course_id, d.version_id, v.number, d.done_on, false
  from learning.change_done d
  left join courses.report_version v on v.version_id = d.version_id;
comment on view learning.report_done is
    'up to which version somebody knows a course: by completing it, or by the lessons that changed in it';
