-- After a material change, who knows an earlier version is asked only about what changed.
alter table assessment.attempt add column changes boolean not null default false;
comment on column assessment.attempt.changes is
    'asks only about the outcomes of the lessons that changed; passed, it is no final and issues no certificate';

create or replace view assessment.report_attempt as
select t.id as attempt_id, t.person_id, t.course_id, t.version_id, t.number, t.opened_at, t.closed_at, t.score,
       t.out_of, t.cut, t.passed
  from assessment.attempt t
 where not t.changes and not exists (select from people.report_alias m where m.person_id = t.person_id)
union all
select t.id, a.kept_id, t.course_id, t.version_id, t.number, t.opened_at, t.closed_at, t.score, t.out_of, t.cut,
       t.passed
  from people.report_alias a
  join assessment.attempt t on t.person_id = a.person_id
 where not t.changes;
comment on view assessment.report_attempt is
    'one row per attempt at a final, open ones without score and result; none about changes alone';
