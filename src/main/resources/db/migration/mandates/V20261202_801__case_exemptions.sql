-- One row for each duty that a case exempted, and the last day of it.
create view mandates.case_exemption as
select c.id as case_id, d.id as duty_id, c.until_on
  from mandates.duty_case c
  join mandates.duty own on own.id = c.duty_id
  left join people.report_alias a on a.person_id = own.person_id
  join mandates.duty d on d.person_id = coalesce(a.kept_id, own.person_id) and d.mandate_id = own.mandate_id
       and d.course_id = own.course_id and d.round = own.round
 where c.outcome = 'EXEMPTED' and c.settled;
comment on view mandates.case_exemption is 'from the day on which the decision was carried out';
