-- Who answers for which subtree, days inclusive; until_on is empty while it lasts.
create view people.report_responsibility as
select r.person_id, r.role, r.institution_id, i.path as institution_path, r.from_on, r.until_on
  from people.responsibility r
  left join people.institution i on i.id = r.institution_id;
