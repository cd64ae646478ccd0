-- What a mandate may ask about a post, today and on a past day.
create or replace view people.report_person as
select p.id as person_id, p.staff_no, p.names, p.language, p.state, p.joined_on, p.left_on,
       m.institution_id, i.path as institution_path, i.kind as institution_kind,
       coalesce(i.district, m.district) as district,
       m.statute, m.job_level, m.kind as post_kind, m.started_on as post_started_on,
       coalesce(s.status, (select code from people.status where position = 0)) as status,
       p.state <> 'LEFT' and coalesce(k.counts, true) as counts,
       coalesce(k.pauses, false) as pauses,
       m.employment_type
  from people.person p
  left join people.post m on m.person_id = p.id and m.latest
  left join people.institution i on i.id = m.institution_id
  left join people.status_period s on s.person_id = p.id
        and s.from_on <= (select (now() at time zone zone)::date from people.country)
        and (s.until_on is null or s.until_on >= (select (now() at time zone zone)::date from people.country))
  left join people.status k on k.code = s.status;

create or replace view people.report_post_history as
select m.person_id, m.institution_id, i.path as institution_path,
       coalesce(i.district, m.district) as district,
       m.started_on as from_on, m.ended_on as until_on,
       i.kind as institution_kind, m.statute, m.job_level, m.employment_type, m.kind as post_kind
  from people.post m
  join people.institution i on i.id = m.institution_id
 where m.main;
