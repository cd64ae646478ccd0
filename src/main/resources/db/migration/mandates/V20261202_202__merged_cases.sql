-- A case stays under the record it was opened for; it is about the person whom that record stands for.
create or replace view mandates.report_case as
select c.id as case_id, c.duty_id, c.person_id, c.state <> 'CLOSED' as open, c.opened_on, c.closed_on,
       case when c.state = 'CLOSED' then c.outcome end as outcome
  from mandates.duty_case c
 where not exists (select from people.report_alias m where m.person_id = c.person_id)
union all
select c.id, c.duty_id, a.kept_id, c.state <> 'CLOSED', c.opened_on, c.closed_on,
       case when c.state = 'CLOSED' then c.outcome end
  from people.report_alias a
  join mandates.duty_case c on c.person_id = a.person_id;
