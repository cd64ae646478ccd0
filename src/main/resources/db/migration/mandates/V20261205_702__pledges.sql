-- What institutions grant is published; who grants less than before says why.
alter table mandates.study_grant add column reason text check (length(reason) <= 300);
comment on column mandates.study_grant.reason is 'why it is less than what held before; null where it is not';

create function mandates.report_study_time(as_of date)
returns table (institution_id uuid, minutes_per_week int, from_on date, granted_by uuid)
language sql stable as $$
    select distinct on (i.institution_id) i.institution_id, g.minutes_per_week, g.from_on, g.institution_id
      from (select distinct on (s.institution_id) s.institution_id, s.minutes_per_week, s.from_on
              from mandates.study_grant s where s.from_on <= as_of
             order by s.institution_id, s.from_on desc, s.seq desc) g
      join people.report_institution a on a.institution_id = g.institution_id
      join people.report_institution i on i.path <@ a.path
     order by i.institution_id, nlevel(a.path) desc
$$;
comment on function mandates.report_study_time is
    'what institutions grant on a day: the nearest word from above; no row where nobody has said anything';
