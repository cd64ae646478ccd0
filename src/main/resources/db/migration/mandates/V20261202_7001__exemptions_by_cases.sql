-- The paper on which somebody is exempted in a case.
alter table mandates.case_event add column paper text;
comment on column mandates.case_event.paper is
    'the evidence of an exemption in words: who signed it, number, date; never what is in it';

-- An exemption by a case is an exemption as any other: it is listed, and an older one that is over does not end it.
-- One of a record that became part of another holds for the duty of the other record too, until they are separated.
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
   and not exists (select from mandates.request_end e where e.request_id = q.id)
union all
select k.id, d.id, d.person_id, d.mandate_id, d.course_id, d.state, k.ground, k.until_on, null
  from mandates.duty_case k
  join mandates.case_exemption x on x.case_id = k.id
  join mandates.duty d on d.id = x.duty_id;
comment on column mandates.exemption.request_id is 'the request, or the case';
