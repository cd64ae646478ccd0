-- How somebody wants to take finals and sittings: choices without a reason. No diagnosis is asked for, and none is kept.
create table assessment.preference (
    person_id uuid primary key references people.person (id),
    more_time smallint not null check (more_time in (0, 25, 50, 100)),
    larger_text boolean not null,
    screen_reader boolean not null,
    read_aloud boolean not null,
    paper boolean not null,
    set_by uuid not null references people.person (id),
    set_at timestamptz not null
);
comment on column assessment.preference.more_time is 'per cent more than the usual time';
comment on column assessment.preference.read_aloud is 'a person reads the questions out';
comment on column assessment.preference.set_by is 'the person, or an official whom the person asked';

create view assessment.report_preference as
select distinct on (coalesce(a.kept_id, p.person_id))
       coalesce(a.kept_id, p.person_id) as person_id, p.more_time, p.larger_text, p.screen_reader, p.read_aloud, p.paper
  from assessment.preference p
  left join people.report_alias a on a.person_id = p.person_id
 order by coalesce(a.kept_id, p.person_id), a.kept_id nulls first, p.set_at desc;
comment on view assessment.report_preference is
    'how a person wants to take finals and sittings; nobody has a row who wants nothing else than usual';
