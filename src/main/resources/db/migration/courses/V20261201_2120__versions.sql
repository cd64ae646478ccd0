-- What modules above must know to tell what has changed in a course from one version to the next.
create view courses.report_version as
select id as version_id, course_id, number, change_class, minutes, published_at
  from courses.version;
comment on view courses.report_version is 'one row per published version, with how much it differs from the one before';

create or replace view courses.report_lesson as
select version_id, lesson_id, number, minutes
  from courses.lesson;
