-- The SQL-shaped front door of this module.

create view mandates.report_duty as
select id as duty_id, mandate_id, person_id, course_id, institution_id, due_on, state, counts,
       assigned_on, met_on, paused_on
  from mandates.duty;

-- The person is the duty's, so that one person's events are found by the index on duties.
create view mandates.report_duty_event as
select e.seq, e.duty_id, d.person_id, e.course_id, e.mandate_id, e.kind, e.happened_on, e.recorded_on, e.recorded_at,
       e.state, e.state_before, e.due_on, e.due_before, e.counts, e.counts_before, e.institution_id,
       e.institution_before, e.instrument_id, e.mandate_version_id, e.reason
  from mandates.duty d
  join mandates.duty_event e on e.duty_id = d.id;

create view mandates.report_count as
select institution_id, course_id, mandate_id, state, due_on, counts, people
  from mandates.duty_count
 where people <> 0;

create view mandates.report_instrument as
select i.id as instrument_id, i.kind, i.number, i.title, i.issuer_id, i.issuer_text, i.issued_on, i.legal_basis,
       i.supersedes_id, i.recorded_at, s.sha256
  from mandates.instrument i
  left join lateral (select sha256 from mandates.instrument_scan
                      where instrument_id = i.id order by added_at desc, id desc limit 1) s on true;

-- One row per mandate in force, with its newest version.
create view mandates.report_mandate as
select distinct on (v.mandate_id) v.mandate_id, v.id as mandate_version_id, v.number, v.names, v.instrument_id,
       v.due, v.published_on, v.published_at
  from mandates.mandate_version v
 order by v.mandate_id, v.number desc;

create view mandates.report_mandate_course as
select m.mandate_id, c.course_id, c.position
  from mandates.report_mandate m
  join mandates.mandate_course c on c.mandate_version_id = m.mandate_version_id;

-- The counters as they stood at the end of a day in the country: the sum of all changes up to it.
create function mandates.report_count_on(as_of date)
returns table (institution_id uuid, course_id uuid, mandate_id uuid, state text, due_on date, counts boolean,
               people bigint)
language sql stable as $$
    select institution_id, course_id, mandate_id, state, due_on, counts, sum(people)::bigint
      from mandates.duty_day
     where recorded_on <= as_of
     group by 1, 2, 3, 4, 5, 6
    having sum(people) <> 0
$$;

-- Every duty as it stood at the end of a day: its last event up to it.
create function mandates.report_duty_on(as_of date)
returns table (duty_id uuid, mandate_id uuid, person_id uuid, course_id uuid, institution_id uuid, due_on date,
               state text, counts boolean)
language sql stable as $$
    select distinct on (e.duty_id) e.duty_id, e.mandate_id, e.person_id, e.course_id, e.institution_id, e.due_on,
           e.state, e.counts
      from mandates.duty_event e
     where e.recorded_on <= as_of
     order by e.duty_id desc, e.seq desc
$$;
