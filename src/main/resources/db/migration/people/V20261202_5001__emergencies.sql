-- An emergency ends with the responsibility of whoever took it, as what was handed on does; and it is known as one, because
-- it opens no account of an official.
create or replace view people.report_responsibility as
select r.person_id, r.role, r.institution_id, i.path as institution_path, r.from_on,
       least(r.until_on, f.until_on) as until_on, r.emergency is not null as emergency
  from people.responsibility r
  left join people.responsibility f on f.id = r.handed_on_from_id
  left join people.institution i on i.id = r.institution_id
union all
select a.kept_id, r.role, r.institution_id, i.path, r.from_on, least(r.until_on, f.until_on), r.emergency is not null
  from people.alias a
  join people.responsibility r on r.person_id = a.person_id
  left join people.responsibility f on f.id = r.handed_on_from_id
  left join people.institution i on i.id = r.institution_id;
comment on column people.responsibility.handed_on_from_id is 'the own one that it was handed on or taken from, and ends with';
