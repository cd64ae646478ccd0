-- Sex is kept for equity figures alone: it stands in a view of its own, so that no page about one person shows it by the way.
create view people.report_sex as
select id as person_id, sex
  from people.person
 where sex is not null;
comment on view people.report_sex is 'for figures over many people, never about one person';
