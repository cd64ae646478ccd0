create schema learning;

-- Facts about persons. They name versions and lessons without a foreign key: every learner of a deadline day
-- would lock the same few parent rows, which never change and are never deleted.

create table learning.start (
    person_id uuid not null references people.person (id),
    course_id uuid not null,
    version_id uuid not null,
    started_at timestamptz not null,
    primary key (person_id, course_id)
);
comment on table learning.start is 'append-only: when a person first did something in a course';

create table learning.answer (
    person_id uuid not null references people.person (id),
    lesson_id uuid not null,
    block_id text not null,
    version_id uuid not null,
    choice text not null,
    correct boolean not null,
    answered_at timestamptz not null,
    language text not null,
    primary key (person_id, lesson_id, block_id)
);
comment on table learning.answer is 'append-only: the first answer to a question inside a lesson';

create table learning.lesson_done (
    person_id uuid not null references people.person (id),
    lesson_id uuid not null,
    version_id uuid not null,
    done_at timestamptz not null,
    primary key (person_id, lesson_id)
);
comment on table learning.lesson_done is 'append-only: a lesson is done once';

create table learning.completion (
    person_id uuid not null references people.person (id),
    version_id uuid not null,
    course_id uuid not null,
    completed_on date not null,
    at timestamptz not null,
    primary key (person_id, version_id)
);
comment on table learning.completion is 'append-only: a version of a course is completed once';

create view learning.report_progress as
select s.person_id,
       s.course_id,
       c.version_id,
       count(d.lesson_id) as lessons_done,
       s.started_at as first_at,
       greatest(s.started_at, max(d.done_at)) as last_at
  from learning.start s
  join courses.report_course c on c.course_id = s.course_id
  left join courses.report_lesson l on l.version_id = c.version_id
  left join learning.lesson_done d on d.person_id = s.person_id and d.lesson_id = l.lesson_id
 group by s.person_id, s.course_id, c.version_id, s.started_at;
comment on view learning.report_progress is 'one row per person who began a course, counted for its current version';

create view learning.report_completion as
select person_id, course_id, version_id, completed_on
  from learning.completion;
comment on view learning.report_completion is 'who completed which version on which day';
