-- A closed attempt is read under the person whom its record stands for. An open one goes over to them, to be finished,
-- and is remembered here: still open, it goes back; closed since, it stays.
create table assessment.merged_attempt (
    merge_id uuid not null,
    attempt_id uuid not null references assessment.attempt,
    person_id uuid not null references people.person,
    number int not null,
    primary key (merge_id, attempt_id)
);
comment on column assessment.merged_attempt.person_id is 'whose it was';

create or replace view assessment.report_attempt as
select t.id as attempt_id, t.person_id, t.course_id, t.version_id, t.number, t.opened_at, t.closed_at, t.score,
       t.out_of, t.cut, t.passed
  from assessment.attempt t
 where not exists (select from people.report_alias m where m.person_id = t.person_id)
union all
select t.id, a.kept_id, t.course_id, t.version_id, t.number, t.opened_at, t.closed_at, t.score, t.out_of, t.cut,
       t.passed
  from people.report_alias a
  join assessment.attempt t on t.person_id = a.person_id;
