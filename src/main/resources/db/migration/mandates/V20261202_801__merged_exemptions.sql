-- An exemption of a record that became part of another holds for the duty of the other record too, until they are
-- separated. One row for each duty and granted exemption that covers it, unless it was ended early.
create or replace view mandates.exemption as
select q.id as request_id, d.id as duty_id, d.person_id, d.mandate_id, d.course_id, d.state, q.reason as ground,
       c.until_on, c.review_on
  from mandates.request q
  join mandates.request_decision c on c.request_id = q.id and c.outcome = 'GRANTED'
  join mandates.duty own on own.id = q.duty_id
  left join people.report_alias a on a.person_id = own.person_id
  join mandates.duty d on d.person_id = coalesce(a.kept_id, own.person_id) and d.mandate_id = own.mandate_id
       and (q.whole_mandate or (d.course_id = own.course_id and d.round = own.round))
 where q.kind = 'EXEMPTION'
   and not exists (select from mandates.request_end e where e.request_id = q.id);

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
