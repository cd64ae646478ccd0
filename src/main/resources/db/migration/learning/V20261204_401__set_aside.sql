-- A completion stays as it was written, also when the final that it rests on does not count. While it is set aside it counts
-- for nothing.
create table learning.set_aside (
    person_id uuid not null references people.person (id),
    version_id uuid not null,
    pass int not null,
    at timestamptz not null,
    ended_at timestamptz,
    primary key (person_id, version_id, pass)
);
comment on table learning.set_aside is 'completions that do not count, since a named official decided so';
comment on column learning.set_aside.ended_at is 'since when the completion counts again; null while it does not';

create view learning.counted as
select c.person_id, c.course_id, c.version_id, c.completed_on, c.pass
  from learning.completion c
 where not exists (select from learning.set_aside s
                    where s.person_id = c.person_id and s.version_id = c.version_id and s.pass = c.pass
                      and s.ended_at is null);
comment on view learning.counted is 'completions but for those that are set aside';

create or replace view learning.report_completion as
select d.person_id, d.course_id, d.version_id, d.completed_on
  from learning.counted d
 where not exists (select from people.report_alias m where m.person_id = d.person_id)
union all
select a.kept_id, d.course_id, d.version_id, d.completed_on
  from people.report_alias a
  join learning.counted d on d.person_id = a.person_id;
comment on view learning.report_completion is
    'who completed which version on which day; who completed it under two records, or in two passes, twice; none that is set aside';

create or replace view learning.report_done as
select coalesce(a.kept_id, c.person_id) as person_id, c.course_id, c.version_id, v.number as version_number,
       c.completed_on as done_on, true as whole
  from learning.counted c
  left join people.report_alias a on a.person_id = c.person_id
  left join courses.report_version v on v.version_id = c.version_id
union all
select coalesce(a.kept_id, d.person_id), d.course_id, d.version_id, v.number, d.done_on, false
  from learning.change_done d
  left join people.report_alias a on a.person_id = d.person_id
  left join courses.report_version v on v.version_id = d.version_id;
